/** Brings the demonstration's invoice hearing to where a test begins, by the acts that lead there. */

import { type HearingStep, hearingSteps, type Stage } from '#shared/meeting/terms.ts';
import { paths } from '#shared/paths.ts';
import { INVOICE_HEARING } from '../../server/demo/invoiceHearing.ts';
import { type Caller, callAsStaff } from './browserCalls.ts';

export const PARTY = '王立诚';
export const DEFENDER = '顾维桢';
export const OFFICERS = ['李敬之', '吴慧敏', '赵永安', '宋嘉琪', '孟和'] as const;

const order: readonly Stage[] = hearingSteps;

export type Hearing = {
  readonly id: string;
  readonly room: string;
  readonly clerk: Caller;
  readonly presider: Caller;
  readonly handler: Caller;
  readonly seatOf: (name: string) => Promise<string>;
  readonly linkOf: (name: string) => Promise<string>;
  /** Step by step, none skipped. */
  readonly goTo: (step: HearingStep) => Promise<void>;
  readonly close: () => void;
};

/** The hearing as it stands in the demonstration: prepared, nobody has come. */
export async function findHearing(address: string): Promise<Hearing> {
  const id = INVOICE_HEARING;
  const [clerk, presider, handler] = await Promise.all([
    callAsStaff(address, 'sun'),
    callAsStaff(address, 'zhou'),
    callAsStaff(address, 'zheng'),
  ]);
  const seatOf = async (name: string) => {
    const seat = Object.values((await clerk.look(id)).seats).find((one) => one.name === name);
    if (!seat) throw new Error(`nobody is called ${name}`);
    return seat.id;
  };
  return {
    ...{ id, room: paths.room(id), clerk, presider, handler, seatOf },
    linkOf: async (name) => clerk.invite(id, await seatOf(name)),
    goTo: async (step) => {
      const { stage } = await clerk.look(id);
      const at = order.indexOf(stage);
      for (const to of hearingSteps.slice(at + 1, hearingSteps.indexOf(step) + 1))
        await presider.act(id, { type: 'advance', to, skipReason: '' });
    },
    close: () => {
      for (const caller of [clerk, presider, handler]) caller.close();
    },
  };
}

/** Check-in is open; those on duty are in the room, those named here too, checked by the clerk. */
export async function gather(hearing: Hearing, names: readonly string[]): Promise<void> {
  const { id, clerk, presider, handler, seatOf } = hearing;
  await clerk.act(id, { type: 'openCheckIn' });
  for (const caller of [clerk, presider, handler])
    await caller.act(id, { type: 'enterWaitingRoom', remote: false, deviceChecked: true });
  for (const name of names) await letIn(hearing, name, await seatOf(name));
}

async function letIn({ id, clerk }: Hearing, name: string, participantId: string): Promise<void> {
  await clerk.act(id, { type: 'markPresent', participantId });
  await clerk.act(id, { type: 'confirmIdentity', participantId, method: 'idCard', note: '' });
  await clerk.act(id, { type: 'confirmRights', participantId });
  if (name === PARTY || name === DEFENDER)
    await clerk.act(id, { type: 'answerRecusal', participantId, raises: false });
}
