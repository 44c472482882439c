/** Protected names beyond the record: lists, search and calendar files tell no more of them than the record does. */
import { expect, test } from 'vitest';
import { api } from '#shared/paths.ts';
import { announcement, outsider, withPlan } from '../support/hearing.ts';
import { nothingYet } from '../support/meeting.ts';
import type { Name } from '../support/people.ts';
import { MEETING, startTestServer, type TestServer } from '../support/server.ts';

/** A plan whose every text names the protected witness. */
const naming = withPlan({
  title: '何目击受害案公开听证',
  caseNo: '何目击〔2025〕18 号',
  cause: '伤害何目击',
  place: { mode: 'mixed', room: '何目击厅' },
});
const hearing = () =>
  nothingYet
    .and('zheng', 'planHearing', { plan: { ...naming, place: { ...naming.place, mode: 'elsewhere' } } })
    .and('zheng', 'requestApproval', { opinion: '' })
    .and('han', 'approveHearing', { note: '' })
    .and('zheng', 'nameParticipant', outsider('he', 'witness', { unit: '何家小学', protectedAs: '证人甲' }))
    .and('sun', 'announce', announcement);

const read = async (server: TestServer, address: string, who: Name | null) => {
  const headers = who ? { cookie: server.cookieOf(who) } : {};
  const response = await fetch(server.address + address, { headers });
  return { text: await response.text(), kept: response.headers.get('cache-control') };
};

test('[L3] the lists and the calendar file name the protected to those who may know, and to nobody else', async () => {
  const server = await startTestServer(hearing());
  for (const [address, who, mayBeKept] of [
    [api.publicMeetings(), null, 'public, max-age=5'],
    [api.meetings(), 'feng', 'no-store'],
    [api.calendarFile(MEETING), null, 'no-store'],
    [api.calendarFile(MEETING), 'feng', 'no-store'],
  ] as const) {
    const { text, kept } = await read(server, address, who);
    expect(text, address).toContain('证人甲');
    expect(text, address).not.toContain('何目击');
    expect(kept).toBe(mayBeKept);
  }
  expect((await read(server, api.meetings(), 'sun')).text).toContain('何目击受害案');
  expect((await read(server, api.calendarFile(MEETING), 'sun')).text).toContain('何目击受害案');
});

test('[L3] who may not read a protected name does not find the hearing by it either, nor by where he is from', async () => {
  const server = await startTestServer(hearing());
  const found = async (list: string, q: string, who: Name | null) =>
    JSON.parse((await read(server, `${list}?q=${encodeURIComponent(q)}`, who)).text).total;
  for (const word of ['何目击', '目击', '何家小学'])
    expect([
      await found(api.publicMeetings(), word, null),
      await found(api.meetings(), word, 'feng'),
      await found(api.meetings(), word, 'sun'),
    ]).toEqual([0, 0, 1]);
  for (const word of ['证人甲', '周主持', '受害案'])
    expect(await found(api.publicMeetings(), word, null), word).toBe(1);
});
