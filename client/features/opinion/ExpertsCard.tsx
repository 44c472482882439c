/** The experts: where each stands, what he declared, whether he signed; who asked invites, reminds, replaces. */
import type { Expert } from '#shared/opinion/state.ts';
import type { ExpertStanding } from '#shared/opinion/terms.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useOpinion } from '../../live/useOpinion.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Pill, type Tone } from '../../ui/Pill.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Line } from '../../ui/Stack.tsx';
import { ExpertActs } from './ExpertActs.tsx';
import { InviteExpert } from './InviteExpert.tsx';

const tones: Readonly<Record<ExpertStanding, Tone>> = {
  invited: 'look',
  accepted: 'good',
  declined: 'neutral',
  withdrawn: 'neutral',
};

export function ExpertsCard() {
  const { opinion: terms, opinionPages: words, common } = useWords();
  const { opinion, isAsker } = useOpinion();
  const noteOf = useExpertNotes();
  const experts = Object.values(opinion.experts);
  const mayInvite = isAsker && (opinion.stage === 'requested' || opinion.stage === 'drafting');
  return (
    <Card
      title={words.experts.title}
      body="flush"
      {...(mayInvite && { foot: <InviteExpert variant={experts.length === 0 ? 'primary' : 'outlined'} /> })}
    >
      {experts.length === 0 && <EmptyHint title={words.experts.none} />}
      <Rows label={words.experts.title}>
        {experts.map((expert) => (
          <Row
            key={expert.id}
            title={
              <Line>
                {expert.name}
                <Pill tone={tones[expert.standing]}>{terms.standings[expert.standing]}</Pill>
              </Line>
            }
            note={noteOf(expert).join(common.dot)}
            {...(mayInvite && { action: <ExpertActs expert={expert} /> })}
          >
            {[expert.organ, expert.title, expert.field].filter(Boolean).join(common.dot)}
          </Row>
        ))}
      </Rows>
    </Card>
  );
}

function useExpertNotes(): (expert: Expert) => readonly string[] {
  const { experts: words } = useWords().opinionPages;
  const { moment } = useFormats();
  return ({ standing, conflict, why, signature, feedback, remindedAt, ofSupervisedOrgan }) => {
    const notes: string[] = [];
    if (ofSupervisedOrgan) notes.push(words.ofSupervised);
    if (conflict?.conflict) notes.push(words.conflictYes(conflict.statement));
    if (conflict?.cleared) notes.push(words.cleared(conflict.cleared));
    if (conflict && !conflict.conflict) notes.push(words.conflictNo);
    if (!conflict && standing === 'invited') notes.push(words.conflictOpen);
    if (remindedAt !== null && standing === 'invited') notes.push(words.reminded(moment(remindedAt)));
    if (standing === 'declined') notes.push(words.declined(why));
    if (standing === 'withdrawn') notes.push(words.out(why));
    if (signature?.kind === 'signed') notes.push(words.signed(moment(signature.at)));
    if (signature?.kind === 'refused') notes.push(words.refused(signature.reason));
    if (feedback) notes.push(words.feedback(feedback.remark));
    return notes;
  };
}
