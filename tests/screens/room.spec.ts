/** The hearing room as each of those in it sees it, step by step; then the minutes, read and signed. */
import { expect, test } from '@playwright/test';
import { paths } from '#shared/paths.ts';
import { type BrowserOffice, openOffice } from '../support/browserOffice.ts';
import { openDevice, press, signInQuietly, wordsOf } from '../support/browserPeople.ts';
import { inspect } from '../support/browserScreens.ts';
import { findHearing, gather, type Hearing, OFFICERS, PARTY } from '../support/browserStage.ts';

const words = wordsOf.zh;
let office: BrowserOffice;
let hearing: Hearing;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  office = await openOffice();
  hearing = await findHearing(office.address);
});
test.afterAll(() => {
  hearing.close();
  return office.close();
});

test('the room at check-in, in the questions, in deliberation, after the opinions, and its minutes', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const { id, room } = hearing;
  const staff = async (loginName: string) => {
    const page = await openDevice(browser, office.address);
    await signInQuietly(page.context(), office.address, loginName);
    return page;
  };
  const guest = async (name: string) => {
    const page = await openDevice(browser, office.address);
    await page.goto(await hearing.linkOf(name));
    await press(page, words.gallery.enter.go);
    await expect(page).toHaveURL(/\/room$/);
    return page;
  };
  const [clerk, presider, chief] = [await staff('sun'), await staff('zhou'), await staff('he')];

  await gather(hearing, OFFICERS);
  const party = await guest(PARTY);
  await test.step('check-in', async () => {
    await inspect(party, 'room-waiting-party', room);
    await inspect(presider, 'room-check-in-presider', room);
  });
  const seat = await hearing.seatOf(PARTY);
  await party.goto(`${room}?lang=zh`);
  await press(party, words.room.waiting.go);
  for (const command of [
    { type: 'confirmIdentity', participantId: seat, method: 'idCard', note: '' },
    { type: 'confirmRights', participantId: seat },
    { type: 'answerRecusal', participantId: seat, raises: false },
    { type: 'admit', participantId: seat },
  ] as const)
    await hearing.clerk.act(id, command);
  const officer = await guest(OFFICERS[0]);

  await test.step('questions', async () => {
    await hearing.goTo('questions');
    await hearing.handler.act(id, { type: 'showExhibit', exhibitId: 'exhibit-1', page: 1 });
    await hearing.presider.act(id, {
      ...{ type: 'giveFloor', participantId: seat, seconds: 300, issueId: 'issue-1' },
    });
    await inspect(clerk, 'room-questions-clerk', room);
    await inspect(presider, 'room-questions-presider', room);
    await inspect(officer, 'room-questions-officer', room);
    await inspect(party, 'room-questions-party', room);
    await inspect(chief, 'room-questions-chief', room);
  });
  await test.step('deliberation', async () => {
    await hearing.goTo('deliberation');
    await inspect(officer, 'room-deliberation-officer', room);
    await inspect(party, 'room-deliberation-party', room);
  });
  await test.step('summary, then the minutes', async () => {
    await hearing.presider.act(id, { type: 'advance', to: 'opinions', skipReason: '' });
    await hearing.presider.act(id, {
      type: 'advance',
      to: 'finalStatements',
      skipReason: '意见另行书面提交。',
    });
    await hearing.presider.act(id, { type: 'advance', to: 'summary', skipReason: '' });
    await inspect(presider, 'room-summary-presider', room);
    await hearing.presider.act(id, { type: 'sumUp', text: '各方意见已听取。', announcedDecision: '' });
    await hearing.presider.act(id, { type: 'closeHearing' });
    await inspect(clerk, 'minutes-writing-clerk', paths.minutes(id));
    await inspect(party, 'room-over-party', room);
    await hearing.clerk.act(id, { type: 'circulateMinutes' });
    await inspect(party, 'minutes-signing-party', paths.minutes(id), { shows: PARTY });
    await inspect(clerk, 'minutes-signing-clerk', paths.minutes(id), { shows: PARTY });
  });
});
