/** Brings the demonstration's medicine conference to where a test begins, by the acts that lead there. */
import type { Browser, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { type ConferenceStep, conferenceSteps, type Stage, type ViewAnswer } from '#shared/meeting/terms.ts';
import { paths } from '#shared/paths.ts';
import { MEDICINE_CONFERENCE } from '../../server/demo/conferences.ts';
import { type Caller, callAsStaff } from './browserCalls.ts';
import { openOffice } from './browserOffice.ts';
import { type Device, openDevice, press, signInQuietly, wordsOf } from './browserPeople.ts';

/** The chair, the handler, three more prosecutors, the clerk and an assistant of the office; experts come by a link. */
const staff = ['zhou', 'zheng', 'yan', 'cui', 'lin', 'sun', 'xu'] as const;
type StaffName = (typeof staff)[number];
export const EXPERTS = { fang: '方国清', tao: '陶然' } as const;

const order: readonly Stage[] = conferenceSteps;

/** The conference as it stands in the demonstration: scheduled, the material sent. */
export async function openConference(browser: Browser) {
  const id = MEDICINE_CONFERENCE;
  const office = await openOffice();
  const known = await Promise.all(
    staff.map(async (name) => [name, await callAsStaff(office.address, name)] as const),
  );
  const callers = new Map<StaffName, Caller>(known);
  const act = async (name: StaffName, command: Parameters<Caller['act']>[1]) => {
    const caller = callers.get(name);
    if (!caller) throw new Error(`nobody is called ${name}`);
    await caller.act(id, command);
  };
  const look = async () => {
    const [, caller] = known[0] ?? [];
    if (!caller) throw new Error('nobody looks');
    return caller.look(id);
  };
  return {
    ...{ id, office, act, look, room: paths.room(id), page: paths.hearing(id) },
    at: async (loginName: string, device: Device = {}): Promise<Page> => {
      const page = await openDevice(browser, office.address, device);
      await signInQuietly(page.context(), office.address, loginName);
      return page;
    },
    expert: async (personId: keyof typeof EXPERTS, device: Device = {}): Promise<Page> => {
      const [, clerk] = known.find(([name]) => name === 'sun') ?? [];
      if (!clerk) throw new Error('nobody invites');
      const page = await openDevice(browser, office.address, device);
      await page.goto(await clerk.invite(id, personId));
      await press(page, wordsOf[device.language ?? 'zh'].gallery.enter.go);
      await expect(page).toHaveURL(/\/room$/);
      return page;
    },
    close: async () => {
      for (const caller of callers.values()) caller.close();
      await office.close();
    },
  };
}

export type Conference = Awaited<ReturnType<typeof openConference>>;

/** Check-in is open and everybody is in the room, the experts checked by the clerk. */
export async function gatherConference({ act }: Conference): Promise<void> {
  await act('sun', { type: 'openCheckIn' });
  for (const name of staff) await act(name, { type: 'enterWaitingRoom', remote: false, deviceChecked: true });
  for (const participantId of Object.keys(EXPERTS)) {
    await act('sun', { type: 'markPresent', participantId });
    await act('sun', { type: 'confirmIdentity', participantId, method: 'workCard', note: '' });
    await act('sun', { type: 'confirmRights', participantId });
  }
}

/** Convened, then step by step, none skipped. */
export async function goToStep({ act, look }: Conference, step: ConferenceStep): Promise<void> {
  if ((await look()).stage === 'checkIn') await act('zhou', { type: 'convene' });
  const at = order.indexOf((await look()).stage);
  for (const to of conferenceSteps.slice(at + 1, conferenceSteps.indexOf(step) + 1))
    await act('zhou', { type: 'advance', to, skipReason: '' });
}

const reasons: Readonly<Record<ViewAnswer, string>> = {
  agree: '购买者身份、次数和对价均无法印证明知，同意承办意见。',
  disagree: '列管公告、药监培训签到记录足以推定明知，应当以贩卖毒品罪起诉。',
  reserve: '主观明知的证据有待补充，暂保留意见。',
  other: '行为人具备经营资格而违规销售，宜认定为非法经营罪。',
};

/** Seals the views of those named, the same on every question. */
export async function sealViews(
  { act, look }: Conference,
  given: Readonly<Partial<Record<'zhou' | 'zheng' | 'yan' | 'cui' | 'lin', ViewAnswer>>>,
): Promise<void> {
  const issues = (await look()).plan?.issues ?? [];
  for (const name of ['zhou', 'zheng', 'yan', 'cui', 'lin'] as const) {
    const answer = given[name];
    if (answer === undefined) continue;
    const answers = issues.map((issue) => ({
      issueId: issue.id,
      answer,
      conclusion: answer === 'other' ? '以非法经营罪起诉' : '',
      reasons: reasons[answer],
    }));
    await act(name, { type: 'sealView', answers });
  }
}
