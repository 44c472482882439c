/** How the minutes end: lists, corrections, declaration and signatures; what the reader may not see is left out. */
import { isParty, mustSign } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import type { SeatRole } from '#shared/meeting/terms.ts';
import { isInside } from '#shared/meeting/viewer.ts';
import { tallyTable, votesTable } from './opinionTables.ts';
import type { Block, PageSigner, Signature } from './paper.ts';
import { cellsOf, type PlannedSource, timed } from './paperFrame.ts';
import { nameOf, rolesText, seatsInOrder } from './paperPeople.ts';

export const minutesEnd = (source: PlannedSource): readonly Block[] => [
  ...(source.meeting.announcedOpinions ? tallyTable(source, source.words.paper.minutes.opinions) : []),
  ...votesTable(source, source.words.paper.minutes.votes),
  ...exhibitsTable(source, source.words.paper.minutes.exhibits),
  ...corrections(source),
  {
    block: 'signatures',
    statement: source.words.paper.minutes.declaration,
    rows: signatureRows(source),
  },
];

/** Exhibits shown in the hearing; those for the officers alone only to them and inside. */
export const exhibitsTable = (source: PlannedSource, caption?: string): readonly Block[] => {
  const { meeting, viewer, words } = source;
  const { minutes: names, pages, time } = words.paper;
  const seat = viewer.personId === null ? undefined : meeting.seats[viewer.personId];
  const mayAll = isInside(meeting, viewer) || seat?.roles.includes('officer');
  const shown = Object.values(meeting.exhibits)
    .filter(({ shownAt, audience }) => shownAt !== null && (audience !== 'officers' || mayAll))
    .sort((one, other) => one.number - other.number);
  if (shown.length === 0) return [];
  return [
    {
      block: 'table',
      ...(caption === undefined ? {} : { caption }),
      columns: [
        { share: 1.2, align: 'center' },
        { share: 4 },
        { share: 2.5 },
        { share: 1.2, align: 'center' },
        { share: 1.9, align: 'center' },
        { share: 3, align: 'center' },
      ],
      head: [{ cells: cellsOf(names.exhibitHeads) }],
      rows: shown.map((exhibit) => ({
        cells: cellsOf([
          String(exhibit.number),
          exhibit.title,
          exhibit.source,
          pages(exhibit.pages),
          timed(exhibit.shownAt, time),
          exhibit.sha256.slice(0, 12),
        ]),
      })),
    },
  ];
};

/** Requests for correction are between him who asks and those inside. */
const corrections = (source: PlannedSource): readonly Block[] => {
  const { meeting, viewer, words } = source;
  const { minutes: names } = words.paper;
  const inside = isInside(meeting, viewer);
  const asked = Object.values(meeting.corrections).filter(({ byId }) => inside || byId === viewer.personId);
  if (asked.length === 0) return [];
  return [
    {
      block: 'table',
      caption: names.corrections,
      columns: [{ share: 2, align: 'center' }, { share: 6 }, { share: 4 }],
      head: [{ cells: cellsOf(names.correctionHeads) }],
      rows: asked.map(({ byId, quote, text, answer }) => {
        const answered = answer?.accepted
          ? names.accepted(answer.words)
          : names.declined(answer?.words ?? '');
        return {
          cells: cellsOf([
            nameOf(source, byId),
            quote === '' ? text : names.quoted(quote, text),
            answer ? answered : names.unanswered,
          ]),
        };
      }),
    },
  ];
};

/** Those from outside first, then officers, then those who held the hearing; the recorder last. */
const signingOrder = (seat: Seat): number => {
  if (seat.roles.includes('clerk')) return 4;
  if (seat.roles.includes('presider')) return 3;
  if (seat.roles.includes('handler')) return 2;
  return seat.roles.includes('officer') ? 1 : 0;
};

const signers = (source: PlannedSource): readonly Seat[] =>
  seatsInOrder(source)
    .filter(mustSign)
    .sort((one, other) => signingOrder(one) - signingOrder(other));

/** A place to sign for everybody who must, or for those of one role among them. */
export const signatureRows = (source: PlannedSource, role?: SeatRole): readonly Signature[] =>
  signers(source)
    .filter((seat) => role === undefined || seat.roles.includes(role))
    .map((seat) => signatureOf(source, seat));

/** A signature's picture and a refusal's reason are for those inside and for him whose they are. */
const mayRead = ({ meeting, viewer }: PlannedSource, seat: Seat): boolean =>
  isInside(meeting, viewer) || viewer.personId === seat.id;

const pictureOf = (seat: Seat) =>
  seat.signature?.kind === 'signed' && seat.signature.image !== ''
    ? { image: { png: seat.signature.image, alt: seat.name } }
    : {};

/** In a conference chair and handler are members too; each signs as what sets him apart. */
const signingAs = (source: PlannedSource, seat: Seat): string => {
  const [first] = seat.roles;
  return seat.roles.includes('member') && first
    ? source.words.terms.seatRoles[first]
    : rolesText(source, seat);
};

const signatureOf = (source: PlannedSource, seat: Seat): Signature => {
  const { meeting, words } = source;
  const { minutes: names, stamp } = words.paper;
  const isBoth = seat.roles.includes('presider') && seat.roles.includes('handler');
  const base = { role: isBoth ? names.presiderAndHandler : signingAs(source, seat), name: seat.name };
  const given = seat.signature;
  if (!given) return meeting.unsigned.includes(seat.id) ? { ...base, note: names.unsigned } : base;
  const at = timed(given.at, stamp);
  if (given.kind === 'signed')
    return mayRead(source, seat)
      ? { ...base, ...pictureOf(seat), at }
      : { ...base, at, note: names.signedAlready };
  const reason = mayRead(source, seat) ? given.reason : '';
  const witness = given.witnessId === null ? '' : nameOf(source, given.witnessId);
  return { ...base, at, note: names.refusedToSign(reason, witness) };
};

/** 逐页签名: a place for each group; where a group is one person who signed, his signature stands in it. */
export const pageSigners = (source: PlannedSource): readonly PageSigner[] => {
  const { perPage } = source.words.paper.minutes;
  const all = signers(source);
  const groups = [
    [perPage.parties, all.filter(isParty)],
    [perPage.officers, all.filter(({ roles }) => roles.includes('officer'))],
    [perPage.presider, all.filter(({ roles }) => roles.includes('presider'))],
    [perPage.clerk, all.filter(({ roles }) => roles.includes('clerk'))],
  ] as const;
  return groups
    .filter(([, seats]) => seats.length > 0)
    .map(([label, seats]) => {
      const [only, second] = seats;
      return only && !second && mayRead(source, only) ? { label, ...pictureOf(only) } : { label };
    });
};
