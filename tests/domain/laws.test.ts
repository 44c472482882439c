import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from '#shared/kernel/canonicalJson.ts';
import { isRefusal } from '#shared/kernel/decider.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { meetingDecider } from '#shared/meeting/meeting.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { Stage } from '#shared/meeting/terms.ts';
import { mayFollow, standingOf } from '#shared/meeting/viewer.ts';
import { askedBy, commandTypes } from '../support/chance/makers.ts';
import { expectOrder, isSealed, minutesOf } from '../support/chance/order.ts';
import { picking } from '../support/chance/picking.ts';
import { expectNoSecret, shown, type Watcher, watchers } from '../support/chance/secrecy.ts';
import { beginnings, decide, holds, type Told, tell } from '../support/chance/story.ts';
import { planned } from '../support/hearing.ts';
import { viewer } from '../support/meeting.ts';

describe('for any story', () => {
  test('[Y1] replayed it is what it was live, also from its stored text', () => {
    holds((chance) => {
      const { records, meeting } = tell(chance);
      expect(isDeepStrictEqual(meetingDecider.replay(records), meeting)).toBe(true);
      const stored = records.map((record) => ({
        ...record,
        event: JSON.parse(canonicalJson(record.event as unknown as Json)) as MeetingEvent,
      }));
      expect(canonicalJson(meetingDecider.replay(stored) as unknown as Json)).toBe(
        canonicalJson(meeting as unknown as Json),
      );
    }, 30);
  }, 600_000);

  test('[Y2] what a viewer saw live is what he sees when he begins again', () => {
    holds((chance) => {
      const live = new Map<Watcher, { standing: string; state: Meeting }>();
      const begin = (who: Watcher, told: Pick<Told, 'records' | 'meeting'>) => ({
        standing: standingOf(told.meeting, viewer(who)),
        state: meetingDecider.replay(shown(who, told.records, told.meeting)),
      });
      const begun = (beginnings[chance.start] ?? planned)();
      for (const who of watchers) live.set(who, begin(who, begun));
      const told = tell(chance, (now, fresh) => {
        for (const who of watchers) {
          const known = live.get(who);
          const stays =
            known &&
            mayFollow(now.meeting, viewer(who)) &&
            known.standing === standingOf(now.meeting, viewer(who));
          if (stays) known.state = meetingDecider.replay(shown(who, fresh, now.meeting), known.state);
          else live.set(who, begin(who, now));
        }
      });
      for (const who of watchers) expect([who, live.get(who)?.state]).toEqual([who, begin(who, told).state]);
    }, 24);
  }, 600_000);

  test('[Y3] nobody is shown another’s secret, at any moment', () => {
    holds((chance) => {
      const look = ({ records, meeting }: Told) => {
        for (const who of watchers) expectNoSecret(who, shown(who, records, meeting), meeting);
      };
      let moments = 0;
      const told = tell(chance, (now) => {
        if (moments++ % 5 === 0) look(now);
      });
      look(told);
    }, 12);
  }, 600_000);

  test('[Y4] the house stays in order', () => {
    holds((chance) => {
      let frozen = '';
      tell(chance, ({ meeting, records }) => {
        expectOrder(meeting);
        if (!isSealed(meeting.stage)) return;
        frozen ||= minutesOf(meeting);
        expect(minutesOf(meeting)).toBe(frozen);
        expect(records.every(({ seq }, index) => seq === index + 1)).toBe(true);
      });
    }, 50);
  }, 600_000);

  test('[Y5] a secret vote’s record never holds a choice, and a tally counts each ballot once', () => {
    holds((chance) => {
      const { records, meeting } = tell(chance);
      for (const vote of Object.values(meeting.votes)) {
        const ballots = records.flatMap(({ event }) =>
          event.type === 'ballotCast' && event.voteId === vote.id ? [event] : [],
        );
        expect(new Set(ballots.map(({ voterId }) => voterId)).size).toBe(ballots.length);
        expect(ballots.every(({ choice }) => (choice === null) === vote.secret)).toBe(true);
        if (vote.counts)
          expect(Object.values(vote.counts).reduce((sum, count) => sum + count, 0)).toBe(ballots.length);
      }
    }, 40);
  }, 600_000);

  test('[Y6] no command brings the rules down, whatever it names and whoever asks', () => {
    const reached = new Set<Stage>();
    holds((chance) => {
      const told = tell(chance, ({ meeting }) => reached.add(meeting.stage));
      for (const [index, type] of commandTypes.entries()) {
        const seed = (chance.acts[0] ?? 1) + index;
        for (const who of ['ji', 'sun', 'li', 'han', 'server'] as const) {
          const command = askedBy(type, {
            pick: picking(seed),
            meeting: told.meeting,
            who,
            now: told.now,
          });
          const answer = decide(told, who, command);
          expect(isRefusal(answer) || Array.isArray(answer)).toBe(true);
        }
      }
    }, 30);
    expect([...reached]).toEqual(
      expect.arrayContaining([
        'preparing',
        'checkIn',
        'questions',
        'opinions',
        'closed',
        'signing',
        'sealed',
      ]),
    );
  }, 600_000);
});
