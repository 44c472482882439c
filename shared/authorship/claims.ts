/**
 * Whose are the characters an act put into a document? An editor that splits a block, joins two, makes a heading or
 * undoes a deletion takes text away and writes it again, so that whoever did it last would seem its author. Text
 * therefore names its author (a claim), and a claim holds only as far as the author's own text is known to have gone.
 */
import type { Attribution } from './attributed.ts';
import { beginningsIn, matcherOf, type Passage } from './passages.ts';

/** Deleted text, and whose it was. */
export type Taken = {
  readonly text: string;
  readonly author: string;
  readonly claimed: string | null;
  readonly client: number;
  readonly clock: number;
};

/** Inserted text, whom it names, and the deleted texts of the same words that it stands beside. */
export type Put = {
  readonly text: string;
  readonly claim: string | null;
  readonly besides: readonly Taken[];
};

export type Act = {
  readonly actor: string;
  readonly put: readonly (readonly Put[])[];
  readonly taken: readonly Passage<Taken>[];
  /** What was deleted earlier and this actor has not brought back. */
  readonly earlier: () => readonly Passage<Taken>[];
};

/** `from`: the deleted characters these are, which cannot come back a second time. */
export type Verdict = Attribution & {
  readonly length: number;
  readonly from: { readonly client: number; readonly clock: number } | null;
};

/** Z2 Fewer characters in a row prove nothing: any sentence could be made of them. */
export const SHORTEST_PROOF = 4;
/** Z5 As many characters in a row of another's, taken and put by one act, are not one's own however they are signed. */
const OWN_NO_MORE = 20;

/** A verdict for each stretch of each passage that was put, in order. */
export function verifyClaims({ actor, put, taken, earlier }: Act): readonly (readonly Verdict[])[] {
  const now = matcherOf(taken);
  let before: ReturnType<typeof matcherOf<Taken>> | null = null;
  const earlierOnes = () => {
    before ??= matcherOf(
      earlier(),
      beginningsIn(put.map((pieces) => pieces.map((piece) => piece.text).join(''))),
    );
    return before;
  };

  const own = (length: number): Verdict => ({
    ...{ author: actor, actor, kind: 'own', claimed: null },
    ...{ length, from: null },
  });
  const moved = ({ author, claimed, client, clock }: Taken, length: number): Verdict => ({
    ...{
      author,
      actor,
      claimed,
      kind: claimed === null ? (author === actor ? 'own' : 'moved') : 'contested',
    },
    ...{ length, from: { client, clock } },
  });
  /** Z6 What nothing speaks for falls to whoever put it there; that it named another stays visible. */
  const contested = (claimed: string, length: number): Verdict => ({
    ...{ author: actor, actor, kind: 'contested', claimed },
    ...{ length, from: null },
  });

  const verdictsOn = (pieces: readonly Put[]): readonly Verdict[] => {
    const text = pieces.map((piece) => piece.text).join('');
    const claims = pieces.flatMap((piece) => Array<string | null>(piece.text.length).fill(piece.claim));
    const besides = new Map<number, readonly Taken[]>();
    let start = 0;
    for (const piece of pieces) {
      besides.set(start, piece.besides);
      start += piece.text.length;
    }
    /** Z1 The claim names the author of the deleted text, or repeats what that text claimed in vain. */
    const agrees = (at: number, source: Taken): boolean => {
      const claim = claims[at] ?? null;
      return claim === null || claim === source.author || claim === source.claimed;
    };
    const verdicts: Verdict[] = [];
    for (let at = 0; at < text.length; ) {
      const found = foundAt(text, at, claims, besides, agrees);
      verdicts.push(...found);
      at += found.reduce((sum, one) => sum + one.length, 0);
    }
    return joined(verdicts);
  };

  const foundAt = (
    text: string,
    at: number,
    claims: readonly (string | null)[],
    besides: ReadonlyMap<number, readonly Taken[]>,
    agrees: (at: number, source: Taken) => boolean,
  ): readonly Verdict[] => {
    const claim = claims[at] ?? null;
    // Z3 What comes back where it was deleted is its author's, be it one character.
    const beside = besides.get(at)?.find((one) => agrees(at, one) && now.use(one));
    if (beside) return [moved(beside, beside.text.length)];
    // Z4 Another's text that this act took away and put elsewhere stays the other's, in the order it stood.
    const here = now.longest(text, at, SHORTEST_PROOF, agrees);
    if (here) return here.map(({ piece, length }) => moved(piece, length));
    if (claim === actor) {
      const signed = now.longest(text, at, OWN_NO_MORE, (index) => claims[index] === actor);
      return signed?.map(({ piece, length }) => moved(piece, length)) ?? [own(1)];
    }
    if (claim === null) return [own(1)];
    const there = earlierOnes().longest(text, at, SHORTEST_PROOF, agrees);
    return there?.map(({ piece, length }) => moved(piece, length)) ?? [contested(claim, 1)];
  };

  return put.map((pieces) => {
    const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    const isPlain = pieces.every(
      ({ claim, besides }) => besides.length === 0 && (claim === null || claim === actor),
    );
    // Typing: nothing was taken away, nobody else is named.
    return isPlain && taken.length === 0 ? [own(length)] : verdictsOn(pieces);
  });
}

/** Neighbours with the same attribution as one, where they also stood side by side before. */
function joined(verdicts: readonly Verdict[]): readonly Verdict[] {
  const result: Verdict[] = [];
  for (const verdict of verdicts) {
    const last = result.at(-1);
    if (last && continues(last, verdict))
      result[result.length - 1] = { ...last, length: last.length + verdict.length };
    else result.push(verdict);
  }
  return result;
}

const continues = (one: Verdict, next: Verdict): boolean =>
  one.author === next.author &&
  one.kind === next.kind &&
  one.claimed === next.claimed &&
  (one.from === null
    ? next.from === null
    : next.from?.client === one.from.client && next.from.clock === one.from.clock + one.length);
