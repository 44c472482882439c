/** An expert opinion in a list: GET api.opinions(). */
import type { OfficeRole } from '#shared/office/roles.ts';
import { expertOf, isAsker } from './people.ts';
import type { Opinion } from './state.ts';
import { type OpinionTask, opinionTasks } from './tasks.ts';
import type { AdoptionTreatment, ExpertStanding, OpinionStage, OriginKind } from './terms.ts';

export type OpinionRow = {
  readonly opinionId: string;
  readonly title: string;
  readonly caseNo: string;
  readonly cause: string;
  readonly origin: { readonly kind: OriginKind; readonly meetingId: string | null };
  readonly stage: OpinionStage;
  readonly requester: string;
  readonly requestedAt: number;
  readonly deadline: number;
  readonly questions: number;
  readonly experts: readonly {
    readonly id: string;
    readonly name: string;
    readonly organ: string;
    readonly standing: ExpertStanding;
  }[];
  readonly signedAt: number | null;
  readonly treatment: AdoptionTreatment | null;
  /** What I am in it: who asked, or how I stand as an expert; null for those who look on from above. */
  readonly mine: 'asker' | ExpertStanding | null;
  readonly todo: readonly OpinionTask[];
};

export type OpinionsAnswer = { readonly opinions: readonly OpinionRow[]; readonly total: number };

/** `opinion` as its reader was shown it. */
export const opinionRow = (
  opinion: Opinion,
  who: { readonly personId: string; readonly roles: readonly OfficeRole[] },
  at: number,
): OpinionRow => ({
  opinionId: opinion.id,
  title: opinion.brief?.title ?? '',
  caseNo: opinion.brief?.caseNo ?? '',
  cause: opinion.brief?.cause ?? '',
  origin: originOf(opinion),
  stage: opinion.stage,
  requester: opinion.requester,
  requestedAt: opinion.requestedAt,
  deadline: opinion.brief?.deadline ?? 0,
  questions: opinion.brief?.questions.length ?? 0,
  experts: Object.values(opinion.experts).map(({ id, name, organ, standing }) => ({
    ...{ id, name, organ, standing },
  })),
  signedAt: opinion.signedAt,
  treatment: opinion.adoption?.treatment ?? null,
  mine: isAsker(opinion, { id: who.personId, roles: who.roles })
    ? 'asker'
    : (expertOf(opinion, who.personId)?.standing ?? null),
  todo: opinionTasks(opinion, who, at),
});

const originOf = ({ brief }: Opinion): OpinionRow['origin'] => {
  const origin = brief?.origin ?? { kind: 'consultation' };
  return { kind: origin.kind, meetingId: origin.kind === 'consultation' ? null : origin.meetingId };
};

/** What search finds an opinion by: only what its reader was shown. */
export const wordsOfOpinion = ({ brief, requester, experts }: Opinion): string =>
  [
    ...(brief ? [brief.title, brief.caseNo, brief.cause, ...brief.questions.map(({ text }) => text)] : []),
    requester,
    ...Object.values(experts).flatMap(({ name, organ }) => [name, organ]),
  ].join('\n');
