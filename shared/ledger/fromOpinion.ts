/** What the record of an expert opinion says of its experts. */
import type { Expert, Opinion } from '#shared/opinion/state.ts';
import { caseKeyOf, type Entry } from './entries.ts';

/**
 * O22 An opinion was delivered when its expert signed it and it was locked; who was taken out or had not signed
 * delivered none. Asked by itself it is a consultation in which he took part; asked in a meeting, the meeting counts.
 */
export const entriesOfOpinion = (opinion: Opinion): readonly Entry[] =>
  Object.values(opinion.experts).flatMap((expert) => entriesOfExpert(opinion, expert));

function entriesOfExpert(opinion: Opinion, expert: Expert): readonly Entry[] {
  const about = { assistantId: expert.id, source: 'opinion', sourceId: opinion.id } as const;
  const { brief, adoption } = opinion;
  const isDelivered = opinion.signedAt !== null && expert.signature?.kind === 'signed';
  const deliveredAt = isDelivered ? (expert.signature?.at ?? null) : null;
  const invitation = {
    ...about,
    entry: 'invitation',
    at: expert.invitedAt,
    answer: answerOf(expert),
  } as const;
  if (expert.standing === 'withdrawn' || !brief) return [invitation];
  return [
    invitation,
    {
      ...about,
      entry: 'opinion',
      written: true,
      ofMeeting: brief.origin.kind === 'consultation' ? null : brief.origin.meetingId,
      title: brief.title,
      askedAt: expert.invitedAt,
      deliveredAt,
      treated: adoption && isDelivered ? { at: adoption.at, treatment: adoption.treatment } : null,
    },
    ...(deliveredAt !== null && brief.origin.kind === 'consultation'
      ? [
          {
            ...about,
            entry: 'participation' as const,
            kind: 'consultation' as const,
            at: deliveredAt,
            title: brief.title,
            caseNo: brief.caseNo,
            caseKey: caseKeyOf(brief.caseNo) || `opinion ${opinion.id}`,
            hours: null,
            note: '',
          },
        ]
      : []),
  ];
}

const answerOf = ({ standing }: Expert) => {
  if (standing === 'accepted') return 'accepted';
  return standing === 'invited' ? 'waiting' : 'declined';
};
