/** What I was sent to read before the conference, and that I have. */
import { materialOf } from '#shared/meeting/conferenceMaterial.ts';
import { api } from '#shared/paths.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Prose, Stack } from '../../ui/Stack.tsx';
import styles from './conference.module.css';

export function MyMaterial() {
  const { conferenceDesk, room } = useWords();
  const { material: text } = conferenceDesk;
  const { moment } = useFormats();
  const { meeting, meetingId, who } = useMeeting();
  const mine = materialOf(meeting, who.personId);
  if (!mine) return null;
  const exhibits = mine.exhibitIds.flatMap((id) => meeting.exhibits[id] ?? []);
  return (
    <Card
      title={text.mine}
      aside={mine.readAt !== null && <Pill tone="good">{text.readAt(moment(mine.readAt))}</Pill>}
    >
      <Stack>
        {mine.readAt === null && <p>{text.mineLead}</p>}
        {meeting.plan && meeting.plan.digest !== '' && (
          <>
            <h3>{text.digest}</h3>
            <Prose>{meeting.plan.digest}</Prose>
          </>
        )}
        {exhibits.length > 0 && (
          <ul className={styles.exhibits}>
            {exhibits.map(({ id, number, title }) => (
              <li key={id}>
                <a href={api.exhibit(meetingId, id)} target="_blank" rel="noreferrer">
                  {room.evidence.numbered(number, title)}
                </a>
              </li>
            ))}
          </ul>
        )}
        {mine.readAt === null && (
          <div>
            <CommandButton variant="primary" command={{ type: 'noteMaterialRead' }}>
              {text.confirm}
            </CommandButton>
          </div>
        )}
      </Stack>
    </Card>
  );
}
