/** A member's own view on every question: conclusion and reasons, sealed when given, kept as a draft until then (K10, K11). */
import type { ViewsRound } from '#shared/meeting/conferenceState.ts';
import { viewAnswers } from '#shared/meeting/terms.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { DraftNote } from '../../live/DraftNote.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { MyView } from './MyView.tsx';
import { useViewDraft, type WrittenView } from './useViewDraft.ts';
import styles from './Views.module.css';

export function ViewForm({ round }: { readonly round: ViewsRound }) {
  const { views: text } = useWords().conferenceRoom;
  const { meeting, who } = useMeeting();
  const form = useViewDraft(round.number);
  const mine = round.views[who.personId];
  if (mine) return <MyView view={mine} isSealed={round.sealed} />;
  const before = meeting.conference?.rounds.findLast(({ number }) => number < round.number)?.views[
    who.personId
  ];
  return (
    <section className={styles.form} aria-label={text.title}>
      <p className={styles.soft}>{round.sealed ? text.lead : text.openLead}</p>
      {round.number > 1 && (
        <Notice
          title={text.round(round.number)}
          action={
            before &&
            form.kept === '' && (
              <Button size="small" onPress={() => form.begin(before)}>
                {text.reuse}
              </Button>
            )
          }
        >
          {text.roundReason(round.reason)}
        </Notice>
      )}
      {meeting.conference && meeting.conference.asked.proposal !== '' && (
        <div className={styles.proposal}>
          <h3>{text.proposal}</h3>
          <p>{meeting.conference.asked.proposal}</p>
        </div>
      )}
      {(meeting.plan?.issues ?? []).map((issue, index, all) => (
        <IssueFields key={issue.id} issue={issue} place={text.issueOf(index + 1, all.length)} form={form} />
      ))}
      <DraftNote text={form.kept} savedAt={form.savedAt} />
      <CommandButton
        variant="primary"
        size="wide"
        refusalPlace="under"
        refusal={form.missing > 0 ? text.missing(form.missing) : null}
        command={{ type: 'sealView', answers: form.answers }}
        confirm={{
          title: text.sealTitle,
          text: <p>{text.sealLead}</p>,
          confirmLabel: round.sealed ? text.seal : text.stateIt,
        }}
        onDone={form.forget}
      >
        {round.sealed ? text.seal : text.stateIt}
      </CommandButton>
    </section>
  );
}

function IssueFields({
  issue,
  place,
  form,
}: {
  readonly issue: { readonly id: string; readonly text: string };
  readonly place: string;
  readonly form: WrittenView;
}) {
  const { conference, conferenceRoom } = useWords();
  const { views: text } = conferenceRoom;
  const { answer, conclusion, reasons } = form.on(issue.id);
  return (
    <Card level={3}>
      <p className={styles.soft}>{place}</p>
      <h3 className={styles.issue}>{issue.text}</h3>
      <div className={styles.fields}>
        <Choices
          label={text.answer}
          options={viewAnswers.map((id) => ({ id, label: conference.answers[id] }))}
          value={answer}
          onChange={(chosen) => form.change(issue.id, { answer: chosen })}
        />
        {answer === 'other' && (
          <TextArea
            label={text.conclusion}
            hint={text.conclusionHint}
            voice="record"
            rows={2}
            maxLength={2000}
            value={conclusion}
            onChange={(written) => form.change(issue.id, { conclusion: written })}
            isRequired
          />
        )}
        <TextArea
          label={text.reasons}
          hint={text.reasonsHint}
          voice="record"
          rows={3}
          maxLength={3000}
          value={reasons}
          onChange={(written) => form.change(issue.id, { reasons: written })}
          isRequired
        />
      </div>
    </Card>
  );
}
