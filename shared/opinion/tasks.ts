/** U37 What has to be done next about an opinion, by whom and until when: the same answer on its page, at home and in lists. */
import type { OfficeRole } from '#shared/office/roles.ts';
import { unacknowledged } from './adoption.ts';
import { openPoints } from './drafting.ts';
import { authorsOf, isActive, isAsker } from './people.ts';
import { signersOf, unsignedAuthors } from './signing.ts';
import type { Expert, Opinion } from './state.ts';
import { openSuggestions } from './suggestions.ts';
import { openTextCorrections } from './versions.ts';

const opinionTaskKinds = [
  'inviteExperts',
  'clearConflict',
  'answerInvitation',
  'draft',
  'answerPoints',
  'answerSuggestions',
  'review',
  'answerTextCorrections',
  'signOpinion',
  'lockOpinion',
  'adopt',
  'acknowledge',
  'archiveOpinion',
] as const;
export type OpinionTaskKind = (typeof opinionTaskKinds)[number];

export type OpinionTask = {
  readonly kind: OpinionTaskKind;
  readonly count: number;
  /** Epoch ms; null where there is no deadline. */
  readonly due: number | null;
  readonly mine: boolean;
  readonly pressing: 'overdue' | 'soon' | null;
};

type Somebody = { readonly personId: string; readonly roles: readonly OfficeRole[] };
type Open = {
  readonly kind: OpinionTaskKind;
  readonly count?: number;
  readonly due?: number;
  readonly by: (who: Somebody) => boolean;
};

/** How long before a deadline it presses. */
const SOON = 3 * 86_400_000;

export const opinionTasks = (opinion: Opinion, who: Somebody, at: number): readonly OpinionTask[] =>
  openTasks(opinion).map(({ kind, count = 1, due = null, by }) => ({
    kind,
    count,
    due,
    mine: by(who),
    pressing: due === null || due - at > SOON ? null : due <= at ? 'overdue' : 'soon',
  }));

const openTasks = (opinion: Opinion): readonly Open[] => {
  const asker = ({ personId, roles }: Somebody) => isAsker(opinion, { id: personId, roles });
  const one =
    (those: readonly Expert[]) =>
    ({ personId }: Somebody) =>
      those.some(({ id }) => id === personId);
  const due = opinion.brief?.deadline ?? 0;
  const counted = (kind: OpinionTaskKind, count: number, by: Open['by'], until?: number): readonly Open[] =>
    count === 0 ? [] : [{ kind, count, by, ...(until === undefined ? {} : { due: until }) }];
  const active = Object.values(opinion.experts).filter(isActive);
  const waiting = active.filter(({ standing }) => standing === 'invited');
  const unclear = active.filter(({ conflict }) => conflict?.conflict && conflict.cleared === null);
  const asking = [
    ...(active.length === 0 ? [{ kind: 'inviteExperts', due, by: asker } as const] : []),
    ...counted('clearConflict', unclear.length, asker),
    ...counted('answerInvitation', waiting.length, one(waiting), due),
  ];
  const authors = authorsOf(opinion);
  const corrections = counted('answerTextCorrections', openTextCorrections(opinion).length, asker);
  switch (opinion.stage) {
    case 'requested':
      return asking;
    case 'drafting':
      return [
        ...asking,
        ...counted('answerPoints', openPoints(opinion).length, one(authors)),
        ...counted('answerSuggestions', openSuggestions(opinion).length, one(authors)),
        ...corrections,
        ...counted('draft', authors.length > 0 ? 1 : 0, one(authors), due),
      ];
    case 'submitted':
      return [{ kind: 'review', by: asker }, ...corrections];
    case 'signing': {
      const unsigned = unsignedAuthors(opinion);
      return [
        ...counted('signOpinion', unsigned.length, one(unsigned)),
        ...corrections,
        ...counted('lockOpinion', signersOf(opinion).length > 0 ? 1 : 0, asker),
      ];
    }
    case 'signed':
      return [
        {
          kind: 'adopt',
          by: (who) => asker(who) || who.roles.includes('chiefProsecutor'),
        },
        ...corrections,
      ];
    case 'adopted': {
      const unseen = unacknowledged(opinion);
      return unseen.length > 0
        ? counted('acknowledge', unseen.length, one(unseen))
        : [{ kind: 'archiveOpinion', by: asker }];
    }
    default:
      return [];
  }
};
