/** The hearing room as each of those in it sees it, step by step; then the minutes, read and signed. */
import { type Browser, expect, test } from '@playwright/test';
import { paths } from '#shared/paths.ts';
import { openOffice } from '../support/browserOffice.ts';
import { openDevice, press, signInQuietly, wordsOf } from '../support/browserPeople.ts';
import { inspect } from '../support/browserScreens.ts';
import { findHearing, gather, OFFICERS, PARTY } from '../support/browserStage.ts';

// Each part of the hearing has an office of its own.
test.describe.configure({ mode: 'parallel', timeout: 300_000 });

/** A hearing with these people in the room, and the devices they look at it with. */
async function hold(browser: Browser, names: readonly string[]) {
  const office = await openOffice();
  const hearing = await findHearing(office.address);
  await gather(hearing, names);
  const staff = async (loginName: string) => {
    const page = await openDevice(browser, office.address);
    await signInQuietly(page.context(), office.address, loginName);
    return page;
  };
  const guest = async (name: string) => {
    const page = await openDevice(browser, office.address);
    await page.goto(await hearing.linkOf(name));
    await press(page, wordsOf.zh.gallery.enter.go);
    await expect(page).toHaveURL(/\/room$/);
    return page;
  };
  const close = async () => {
    hearing.close();
    await office.close();
  };
  return { ...hearing, staff, guest, close };
}

test('the waiting room and the room at check-in', async ({ browser }) => {
  const { room, staff, guest, close } = await hold(browser, OFFICERS);
  await inspect(await guest(PARTY), 'room-waiting-party', room);
  await inspect(await staff('zhou'), 'room-check-in-presider', room);
  await close();
});

test('the room in the questions', async ({ browser }) => {
  const hearing = await hold(browser, [...OFFICERS, PARTY]);
  const { id, room, staff, guest } = hearing;
  await hearing.goTo('questions');
  await hearing.handler.act(id, { type: 'showExhibit', exhibitId: 'exhibit-1', page: 1 });
  const participantId = await hearing.seatOf(PARTY);
  await hearing.presider.act(id, { type: 'giveFloor', participantId, seconds: 300, issueId: 'issue-1' });
  await inspect(await staff('sun'), 'room-questions-clerk', room);
  await inspect(await staff('zhou'), 'room-questions-presider', room);
  await inspect(await guest(OFFICERS[0]), 'room-questions-officer', room);
  await inspect(await guest(PARTY), 'room-questions-party', room);
  await inspect(await staff('he'), 'room-questions-chief', room);
  await hearing.close();
});

test('the room while a form on paper is taken in, opened and announced', async ({ browser }) => {
  const hearing = await hold(browser, [...OFFICERS, PARTY]);
  const { id, room, clerk, presider } = hearing;
  const [clerkPage, officer] = [await hearing.staff('sun'), await hearing.guest(OFFICERS[0])];
  const participantId = await hearing.seatOf(OFFICERS[0]);
  await hearing.goTo('deliberation');
  await inspect(clerkPage, 'room-deliberation-clerk', room);
  await clerk.act(id, { type: 'receivePaperForm', participantId });
  await inspect(officer, 'room-paper-form-officer', room);
  await presider.act(id, { type: 'advance', to: 'opinions', skipReason: '' });
  await inspect(clerkPage, 'room-opinions-clerk', room);
  const { plan } = await clerk.look(id);
  const answers = (plan?.issues ?? []).map((issue) => ({
    issueId: issue.id,
    answer: 'agree' as const,
    reasons: '材料足以支持。',
  }));
  await clerk.act(id, { type: 'transcribePaperForm', participantId, answers, overall: '' });
  await presider.act(id, { type: 'announceOpinions', spokenBy: null });
  await inspect(clerkPage, 'room-announced-clerk', room);
  await hearing.close();
});

test('the room in deliberation and at the summing-up, and the minutes', async ({ browser }) => {
  const hearing = await hold(browser, [...OFFICERS, PARTY]);
  const { id, room, presider } = hearing;
  const clerk = await hearing.staff('sun');
  const party = await hearing.guest(PARTY);
  await hearing.goTo('deliberation');
  await inspect(await hearing.guest(OFFICERS[0]), 'room-deliberation-officer', room);
  await inspect(party, 'room-deliberation-party', room);
  await presider.act(id, { type: 'advance', to: 'opinions', skipReason: '' });
  await presider.act(id, { type: 'advance', to: 'finalStatements', skipReason: '意见另行书面提交。' });
  await presider.act(id, { type: 'advance', to: 'summary', skipReason: '' });
  await inspect(await hearing.staff('zhou'), 'room-summary-presider', room);
  await presider.act(id, { type: 'sumUp', text: '各方意见已听取。', announcedDecision: '' });
  await presider.act(id, { type: 'closeHearing' });
  await inspect(clerk, 'minutes-writing-clerk', paths.minutes(id));
  await inspect(party, 'room-over-party', room);
  await hearing.clerk.act(id, { type: 'circulateMinutes' });
  await inspect(party, 'minutes-signing-party', paths.minutes(id), { shows: PARTY });
  await inspect(clerk, 'minutes-signing-clerk', paths.minutes(id), { shows: PARTY });
  await presider.act(id, { type: 'sealHearing' });
  await hearing.clerk.act(id, {
    type: 'noteCorrection',
    stands: '各方意见已听取。',
    shouldSay: '各方意见均已听取。',
    reason: '漏记一字，核对录音后更正。',
  });
  await inspect(party, 'minutes-noted-party', paths.minutes(id), { shows: PARTY });
  await inspect(clerk, 'minutes-noted-clerk', paths.minutes(id), { shows: PARTY });
  await hearing.close();
});
