/** A joint conference as each of its people sees it: asked for, prepared, held step by step, and what follows. */
import { test } from '@playwright/test';
import { paths } from '#shared/paths.ts';
import { FORESTRY_CONFERENCE } from '../../server/demo/conferences.ts';
import { gatherConference, goToStep, openConference, sealViews } from '../support/browserConference.ts';
import { desk, phone, wall } from '../support/browserPeople.ts';
import { inspect } from '../support/browserScreens.ts';

// Each part of the conference has an office of its own.
test.describe.configure({ mode: 'parallel', timeout: 300_000 });

test('lists, the request, and the page of a conference before it is held', async ({ browser }) => {
  const conference = await openConference(browser);
  const { page, at } = conference;
  const [handler, head] = [await at('zheng'), await at('zhou')];
  await inspect(handler, 'conference-today', paths.today());
  await inspect(handler, 'conference-list', paths.hearings(), { sizes: { desk } });
  await inspect(handler, 'conference-new', paths.newConference());
  await inspect(handler, 'conference-overview', page);
  await inspect(handler, 'conference-people', `${page}?part=people`, { sizes: { desk } });
  await inspect(handler, 'conference-material', `${page}?part=notices`);
  await inspect(head, 'conference-schedule', paths.schedule(conference.id), { sizes: { desk } });
  await conference.close();
});

test('a conference that was held and filed', async ({ browser }) => {
  const conference = await openConference(browser);
  const handler = await conference.at('zheng');
  await inspect(handler, 'conference-after', `${paths.hearing(FORESTRY_CONFERENCE)}?part=after`);
  await inspect(handler, 'conference-papers', `${paths.hearing(FORESTRY_CONFERENCE)}?part=papers`, {
    sizes: { desk },
  });
  await conference.close();
});

test('the room at check-in and in the report', async ({ browser }) => {
  const conference = await openConference(browser);
  const { room, at, act } = conference;
  await act('sun', { type: 'openCheckIn' });
  for (const name of ['sun', 'zhou', 'zheng'] as const)
    await act(name, { type: 'enterWaitingRoom', remote: false, deviceChecked: true });
  await inspect(await at('zhou'), 'conference-check-in-chair', room);
  await inspect(await conference.expert('fang'), 'conference-check-in-expert', room, {
    sizes: { phone },
  });
  await conference.close();
});

test('the room in the questions', async ({ browser }) => {
  const conference = await openConference(browser);
  const { room, at, act } = conference;
  await gatherConference(conference);
  await goToStep(conference, 'inquiry');
  await act('zheng', { type: 'showExhibit', exhibitId: 'medicine-exhibit-1', page: 1 });
  await act('zhou', { type: 'giveFloor', participantId: 'fang', seconds: 300, issueId: 'issue-1' });
  await inspect(await at('zhou'), 'conference-inquiry-chair', room);
  await inspect(await at('yan'), 'conference-inquiry-member', room);
  await inspect(await at('sun'), 'conference-inquiry-clerk', room, { sizes: { desk } });
  await act('zheng', {
    type: 'showOpinion',
    opinionId: 'demo-opinion-invoices',
    title: '资金回流与税款损失的认定',
  });
  await inspect(await at('lin'), 'conference-stage-member', room);
  await inspect(await conference.expert('fang'), 'conference-inquiry-expert', room);
  await conference.close();
});

test('the room while views are sealed, revealed and spoken, and the wall', async ({ browser }) => {
  const conference = await openConference(browser);
  const { id, room, at, act } = conference;
  await gatherConference(conference);
  await goToStep(conference, 'views');
  await sealViews(conference, { yan: 'agree', cui: 'agree', zheng: 'agree' });
  const [chair, yan] = [await at('zhou'), await at('yan')];
  await inspect(await at('lin'), 'conference-views-member', room);
  await inspect(yan, 'conference-views-sealed', room);
  await inspect(chair, 'conference-views-chair', room, { sizes: { desk } });
  await inspect(await at('sun'), 'conference-wall-sealed', paths.wall(id), { sizes: { wall } });
  await inspect(await conference.expert('tao'), 'conference-views-expert', room);
  await sealViews(conference, { lin: 'other', zhou: 'disagree' });
  await act('zhou', { type: 'revealViews', missingReason: '' });
  await act('zhou', { type: 'giveFloor', participantId: 'yan', seconds: 180, issueId: null });
  await inspect(chair, 'conference-revealed-chair', room);
  await inspect(yan, 'conference-revealed-member', room);
  await conference.close();
});

test('the conclusion, the minutes, and the handler’s position', async ({ browser }) => {
  const conference = await openConference(browser);
  const { id, room, page, at, act } = conference;
  await gatherConference(conference);
  await goToStep(conference, 'supplement');
  await goToStep(conference, 'views');
  await sealViews(conference, {
    yan: 'disagree',
    cui: 'disagree',
    zheng: 'agree',
    lin: 'other',
    zhou: 'disagree',
  });
  await act('zhou', { type: 'revealViews', missingReason: '' });
  await goToStep(conference, 'conclusion');
  const [chair, handler, clerk] = [await at('zhou'), await at('zheng'), await at('sun')];
  await inspect(chair, 'conference-conclusion-chair', room, { sizes: { desk } });
  await act('zhou', { type: 'concludeConference', text: '多数意见：应当以贩卖毒品罪起诉。' });
  await act('zhou', { type: 'closeHearing' });
  await inspect(clerk, 'conference-minutes-clerk', paths.minutes(id), { sizes: { desk } });
  await inspect(await conference.expert('fang'), 'conference-over-expert', room, { sizes: { phone } });
  await act('sun', { type: 'circulateMinutes' });
  await inspect(handler, 'conference-minutes-signing', paths.minutes(id), { shows: '郑国栋' });
  await act('zhou', { type: 'sealHearing' });
  await inspect(handler, 'conference-position', `${page}?part=after`);
  await act('zheng', {
    type: 'takePosition',
    position: 'departs',
    intended: '仍拟作不起诉处理，移送行政机关处罚。',
    reasons: '现有证据不足以排除合理怀疑。',
  });
  await act('zheng', { type: 'escalate', reasons: '与多数意见不一致，报请决定。' });
  await inspect(await at('he'), 'conference-escalated-chief', `${page}?part=after`, { sizes: { desk } });
  await conference.close();
});
