import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from '#shared/kernel/canonicalJson.ts';
import { isRefusal } from '#shared/kernel/decider.ts';
import type { OpinionEvent } from '#shared/opinion/events.ts';
import { opinionDecider } from '#shared/opinion/opinion.ts';
import { authorsOf } from '#shared/opinion/people.ts';
import type { Opinion } from '#shared/opinion/state.ts';
import { opinionTasks } from '#shared/opinion/tasks.ts';
import type { OpinionStage } from '#shared/opinion/terms.ts';
import { mayFollow, readsInternally, standingOf } from '#shared/opinion/viewer.ts';
import { seenBy } from '#shared/opinion/visibility.ts';
import {
  beginningOf,
  holdsForOpinions,
  opinionAskedBy,
  opinionCommandTypes,
  tellOpinionBy,
} from '../support/chance/opinionStory.ts';
import { picking } from '../support/chance/picking.ts';
import { decideOpinion, type OpinionTold, type Somebody, shownOf, viewerOf } from '../support/opinion.ts';

const watchers: readonly (Somebody | 'public')[] = [
  ...(['zheng', 'chen', 'fang', 'luo', 'han', 'tan', 'feng', 'sun', 'li', 'ji'] as const),
  'public',
];

describe('for any story of an expert opinion', () => {
  test('[Y1] replayed it is what it was live, also from its stored text', () => {
    holdsForOpinions((chance) => {
      const { records, opinion } = tellOpinionBy(chance);
      const stored = records.map((record) => ({
        ...record,
        event: JSON.parse(canonicalJson(record.event as unknown as Json)) as OpinionEvent,
      }));
      expect(opinionDecider.replay(stored)).toEqual(opinion);
    }, 150);
  });

  test('[Y2] what a viewer saw live is what he sees when he begins again', () => {
    holdsForOpinions((chance) => {
      const live = new Map<string, { standing: string; state: Opinion }>();
      const begin = (who: Somebody | 'public', told: OpinionTold) => ({
        standing: standingOf(told.opinion, viewerOf(who)),
        state: opinionDecider.replay(shownOf(told, who)),
      });
      for (const who of watchers) live.set(who, begin(who, beginningOf(chance)));
      const told = tellOpinionBy(chance, (now, fresh) => {
        for (const who of watchers) {
          const viewer = viewerOf(who);
          const known = live.get(who);
          const stays =
            known && mayFollow(now.opinion, viewer) && known.standing === standingOf(now.opinion, viewer);
          const seen = fresh.flatMap((record) => seenBy(viewer, record, now.opinion) ?? []);
          if (stays) known.state = opinionDecider.replay(seen, known.state);
          else live.set(who, begin(who, now));
        }
      });
      for (const who of watchers) expect([who, live.get(who)?.state]).toEqual([who, begin(who, told).state]);
    }, 150);
  });

  test('[Y3] nobody is shown another’s secret, at any moment', () => {
    let met = 0;
    holdsForOpinions((chance) => {
      const look = (told: OpinionTold) => {
        for (const who of watchers) {
          const viewer = viewerOf(who);
          const text = JSON.stringify(shownOf(told, who));
          const inside = readsInternally(told.opinion, viewer);
          const expert = viewer.personId === null ? undefined : told.opinion.experts[viewer.personId];
          for (const [, eyes] of text.matchAll(/«(inside|writing|own-\w+)»/g)) {
            met += 1;
            const isFor =
              inside ||
              (eyes === 'writing' && expert?.standing === 'accepted') ||
              eyes === `own-${viewer.personId}`;
            expect([who, eyes, isFor]).toEqual([who, eyes, true]);
          }
          if (!inside && !expert) expect(text).toBe('[]');
        }
      };
      let moments = 0;
      look(
        tellOpinionBy(chance, (now) => {
          if (moments++ % 4 === 0) look(now);
        }),
      );
    }, 100);
    expect(met).toBeGreaterThan(3000);
  });

  test('[Y4] the house stays in order', () => {
    holdsForOpinions((chance) => {
      let bound = '';
      tellOpinionBy(chance, ({ opinion }) => {
        const { stage, text, experts } = opinion;
        if (stage === 'drafting' || stage === 'submitted') expect(text).toBeNull();
        if (['signed', 'adopted', 'archived'].includes(stage)) {
          expect(text).not.toBeNull();
          bound ||= JSON.stringify([text, Object.values(experts).map(({ signature }) => signature)]);
          expect(JSON.stringify([text, Object.values(experts).map(({ signature }) => signature)])).toBe(
            bound,
          );
          expect(authorsOf(opinion).some(({ signature }) => signature?.kind === 'signed')).toBe(true);
        }
        for (const { signature, standing } of Object.values(experts))
          if (signature) expect([standing, signature.sha256]).toEqual(['accepted', text?.sha256]);
        expect(opinion.adoption !== null).toBe(stage === 'adopted' || stage === 'archived');
      });
    }, 150);
  });

  test('[Y6] no command brings the rules down, whatever it names and whoever asks', () => {
    const reached = new Set<OpinionStage>();
    holdsForOpinions((chance) => {
      const told = tellOpinionBy(chance, ({ opinion }) => reached.add(opinion.stage));
      for (const [index, type] of opinionCommandTypes.entries()) {
        for (const who of ['zheng', 'chen', 'ji', 'han', 'server'] as const) {
          const pick = picking((chance.acts[0] ?? 1) + index);
          const answer = decideOpinion(told, who, opinionAskedBy(type, { pick, told, who }));
          expect(isRefusal(answer) || Array.isArray(answer)).toBe(true);
        }
      }
      for (const who of watchers) {
        const { personId, roles } = viewerOf(who);
        expect(opinionTasks(told.opinion, { personId: personId ?? '', roles }, told.now)).toBeInstanceOf(
          Array,
        );
      }
    }, 150);
    expect([...reached]).toEqual(
      expect.arrayContaining([
        'requested',
        'drafting',
        'submitted',
        'signing',
        'signed',
        'adopted',
        'cancelled',
      ]),
    );
  });
});
