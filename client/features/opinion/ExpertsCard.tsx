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
  const notesOf = useExpertNotes();
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
            note={notesOf(expert).look.join(common.dot)}
            {...(mayInvite && { action: <ExpertActs expert={expert} /> })}
          >
            {[expert.organ, expert.title, expert.field, ...notesOf(expert).calm]
              .filter(Boolean)
              .join(common.dot)}
          </Row>
        ))}
      </Rows>
    </Card>
  );
}

type Notes = { readonly calm: readonly string[]; readonly look: readonly string[] };

/** What is to be known of an expert, and what of it is to be looked at. */
function useExpertNotes(): (expert: Expert) => Notes {
  const { experts: words } = useWords().opinionPages;
  const { moment } = useFormats();
  return ({ standing, conflict, why, signature, feedback, remindedAt, ofSupervisedOrgan }) => {
    const [calm, look]: [string[], string[]] = [[], []];
    if (ofSupervisedOrgan) look.push(words.ofSupervised);
    if (conflict?.conflict) look.push(words.conflictYes(conflict.statement));
    if (conflict?.cleared) calm.push(words.cleared(conflict.cleared));
    if (conflict && !conflict.conflict) calm.push(words.conflictNo);
    if (!conflict && standing === 'invited') calm.push(words.conflictOpen);
    if (remindedAt !== null && standing === 'invited') calm.push(words.reminded(moment(remindedAt)));
    if (standing === 'declined') look.push(words.declined(why));
    if (standing === 'withdrawn') look.push(words.out(why));
    if (signature?.kind === 'signed') calm.push(words.signed(moment(signature.at)));
    if (signature?.kind === 'refused') look.push(words.refused(signature.reason));
    if (feedback) calm.push(words.feedback(feedback.remark));
    return { calm, look };
  };
}
