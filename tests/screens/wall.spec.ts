/** The wall of the court room at every moment, as it hangs there: one sentence, one number. */
import { type Page, test } from '@playwright/test';
import type { MeetingCommand } from '#shared/meeting/commands.ts';
import { paths } from '#shared/paths.ts';
import { type BrowserOffice, openOffice } from '../support/browserOffice.ts';
import { openDevice, signInQuietly, wall } from '../support/browserPeople.ts';
import { inspect } from '../support/browserScreens.ts';
import { findHearing, gather, type Hearing, OFFICERS, PARTY } from '../support/browserStage.ts';

let office: BrowserOffice;
let hearing: Hearing;
let page: Page;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  office = await openOffice();
  hearing = await findHearing(office.address);
  page = await openDevice(browser, office.address, { viewport: wall });
  await signInQuietly(page.context(), office.address, 'sun');
});
test.afterAll(() => {
  hearing.close();
  return office.close();
});

const leads = (command: MeetingCommand) => hearing.presider.act(hearing.id, command);
const hangs = (name: string, before: () => Promise<unknown>) =>
  test(`the wall ${name} in both languages`, async () => {
    await before();
    await inspect(page, `wall-${name}`, paths.wall(hearing.id), { sizes: { wall } });
  });
const gives = async (name: string, seconds: number, issueId: string | null) =>
  leads({ type: 'giveFloor', participantId: await hearing.seatOf(name), seconds, issueId });

hangs('waits', () => Promise.resolve());
hangs('checks-in', () => gather(hearing, [...OFFICERS, PARTY]));
hangs('introduces', async () => {
  await hearing.goTo('introduction');
  await gives('郑国栋', 600, null);
});
hangs('hears-statements', async () => {
  await hearing.goTo('statements');
  await gives(PARTY, 300, 'issue-1');
});
hangs('shows-an-exhibit', () =>
  hearing.handler.act(hearing.id, { type: 'showExhibit', exhibitId: 'exhibit-1', page: 1 }),
);
hangs('asks', async () => {
  await leads({ type: 'endFloor' });
  await hearing.handler.act(hearing.id, { type: 'hideExhibit' });
  await hearing.goTo('questions');
  const toId = await hearing.seatOf(PARTY);
  const text = '丙建材有限公司补缴的税款是从哪个账户支付的？与资金回流的账户是什么关系？';
  await leads({ type: 'askQuestion', text, toId, issueId: 'issue-1' });
});
hangs('deliberates', () => hearing.goTo('deliberation'));
hangs('is-suspended', () => leads({ type: 'suspendHearing', reason: '听证室停电' }));
hangs('tells-opinions', async () => {
  const { clerk, id } = hearing;
  await leads({ type: 'resumeHearing' });
  const { plan } = await clerk.look(id);
  const seats = await Promise.all(OFFICERS.slice(0, 3).map(hearing.seatOf));
  for (const participantId of seats) await clerk.act(id, { type: 'receivePaperForm', participantId });
  await hearing.goTo('opinions');
  for (const [index, participantId] of seats.entries()) {
    const answers = (plan?.issues ?? []).map(({ id: issueId }, issue) => {
      const answer = issue === 0 ? ('agree' as const) : (['agree', 'disagree', 'reserve'] as const)[index];
      return { issueId, answer: answer ?? 'reserve', reasons: '材料足以支持。' };
    });
    await clerk.act(id, { type: 'transcribePaperForm', participantId, answers, overall: '' });
  }
  await leads({ type: 'announceOpinions', spokenBy: null });
});
hangs('hears-the-last-word', async () => {
  await hearing.goTo('finalStatements');
  await gives(PARTY, 180, null);
});
hangs('sums-up', () => hearing.goTo('summary'));
hangs('has-closed', async () => {
  await leads({ type: 'sumUp', text: '各方意见已充分听取。', announcedDecision: '' });
  await leads({ type: 'closeHearing' });
});

test('the wall is-cancelled in both languages', async ({ browser }) => {
  const another = await openOffice();
  const { id, handler, close } = await findHearing(another.address);
  await handler.act(id, { type: 'cancelHearing', reason: '申请人撤回申请' });
  const there = await openDevice(browser, another.address, { viewport: wall });
  await signInQuietly(there.context(), another.address, 'sun');
  await inspect(there, 'wall-is-cancelled', paths.wall(id), { sizes: { wall } });
  close();
  await another.close();
});
