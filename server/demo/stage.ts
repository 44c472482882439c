/** A stage on which the demonstration's people act: real commands through the real rules, at a clock set back. */
import { randomUUID } from 'node:crypto';
import type { MeetingCommand } from '#shared/meeting/commands.ts';
import { outsideRoles } from '#shared/meeting/terms.ts';
import type { OfficeCommand } from '#shared/office/commands.ts';
import type { Rooms } from '../rooms.ts';

export type Stage = {
  /** The time at which the next act happens, epoch ms. */
  readonly at: () => number;
  readonly setClock: (at: number) => void;
  /** Lets time pass, in seconds. */
  readonly wait: (seconds: number) => void;
  readonly office: (personId: string, command: OfficeCommand) => Promise<void>;
  /** Somebody acts in a hearing; a refusal means the demonstration is wrong, and stops it. */
  readonly act: (meetingId: string, personId: string, command: MeetingCommand) => Promise<void>;
  /** Those named to the case by their names: everybody who is neither of the office nor of its lists. */
  readonly named: (meetingId: string) => Promise<readonly string[]>;
  /** The one of this name. */
  readonly idOf: (meetingId: string, name: string) => Promise<string>;
  readonly nameOf: (meetingId: string, personId: string) => Promise<string>;
  readonly questionOf: (meetingId: string, text: string) => Promise<string>;
  readonly correctionOf: (meetingId: string, text: string) => Promise<string>;
  readonly sha256OfMinutes: (meetingId: string) => Promise<string>;
  /** The server's own reactions are done. */
  readonly settled: () => Promise<void>;
};

export type Clock = { at: number };

export function createStage(rooms: Rooms, clock: Clock): Stage {
  const { offices, meetings, reactions } = rooms;
  return {
    at: () => clock.at,
    setClock: (at) => {
      clock.at = at;
    },
    wait: (seconds) => {
      clock.at += seconds * 1000;
    },
    office: async (personId, command) => {
      const roles = personId === 'system' ? (['system'] as const) : await offices.rolesOf(personId);
      const answer = await offices.execute({ id: personId, roles }, randomUUID(), command);
      if ('refused' in answer) throw new Error(`demo: ${command.type} refused: ${answer.refused}`);
    },
    act: async (meetingId, personId, command) => {
      const by = { id: personId, roles: await offices.rolesOf(personId) };
      const answer = await meetings.execute(meetingId, by, randomUUID(), command);
      if ('refused' in answer)
        throw new Error(`demo: ${personId} ${command.type} refused: ${answer.refused}`);
    },
    named: async (meetingId) =>
      Object.values((await meetings.read(meetingId)).state.seats)
        .filter((seat) => seat.roles.some((role) => outsideRoles.some((outside) => outside === role)))
        .map((seat) => seat.id),
    idOf: async (meetingId, name) => {
      const seat = Object.values((await meetings.read(meetingId)).state.seats).find(
        (one) => one.name === name,
      );
      if (!seat) throw new Error(`demo: nobody is called ${name}`);
      return seat.id;
    },
    nameOf: async (meetingId, personId) => (await meetings.read(meetingId)).state.seats[personId]?.name ?? '',
    questionOf: async (meetingId, text) =>
      found(Object.values((await meetings.read(meetingId)).state.questions), text),
    correctionOf: async (meetingId, text) =>
      found(Object.values((await meetings.read(meetingId)).state.corrections), text),
    sha256OfMinutes: async (meetingId) => {
      const { minutes } = (await meetings.read(meetingId)).state;
      if (!minutes) throw new Error('demo: the minutes are not bound');
      return minutes.sha256;
    },
    settled: () => reactions.settled(),
  };
}

const found = (those: readonly { readonly id: string; readonly text: string }[], text: string): string => {
  const one = those.find((candidate) => candidate.text === text);
  if (!one) throw new Error(`demo: nothing says ${text}`);
  return one.id;
};
