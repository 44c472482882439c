/** To which disputed question something belongs; or to none in particular. */
import { useWords } from '../i18n.tsx';
import { Select } from '../ui/Select.tsx';
import { useMeeting } from './useMeeting.tsx';

const NONE = 'none';

export function IssueSelect({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (issueId: string | null) => void;
}) {
  const { room } = useWords();
  const { meeting } = useMeeting();
  const issues = meeting.plan?.issues ?? [];
  return (
    <Select
      label={room.statements.issue}
      placeholder={room.statements.noIssue}
      options={[
        { id: NONE, label: room.statements.noIssue },
        ...issues.map((issue, index) => ({ id: issue.id, label: `${index + 1}. ${issue.text}` })),
      ]}
      value={value ?? NONE}
      onChange={(id) => onChange(id === NONE ? null : id)}
    />
  );
}
