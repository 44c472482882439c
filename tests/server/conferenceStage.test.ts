/** An expert opinion on the stage of a joint conference: read by those in the room while it stands there. */
import { expect, test } from 'vitest';
import { opinionDocument } from '#shared/opinion/state.ts';
import { api } from '#shared/paths.ts';
import { inStep } from '../support/conference.ts';
import { brief } from '../support/opinion.ts';
import { appointExperts, enterByAccount, expert, OPINION, staffed } from '../support/opinionServer.ts';
import { MEETING, startTestServer } from '../support/server.ts';

test('[K19] while it stands there those in the room read it, before and after nobody does by it', async () => {
  const server = await startTestServer(inStep('inquiry'));
  await appointExperts(server);
  const { offices, opinions, meetings, documents } = server.rooms;
  const zheng = await enterByAccount(server, staffed('zheng'));
  const fang = await enterByAccount(server, expert('fang'));
  const asked = {
    ...brief,
    origin: { kind: 'conference' as const, meetingId: MEETING },
    deadline: server.clock.now + 10 * 86_400_000,
  };
  const asking = [
    await zheng.act({ type: 'requestOpinion', brief: asked }),
    await zheng.act({ type: 'inviteExpert', assistantId: 'fang', disclosure: '' }),
    await fang.act({ type: 'declareConflict', conflict: false, statement: '' }),
    await fang.act({ type: 'acceptInvitation', keepsSecrecy: true }),
  ];
  for (const answer of asking) expect(answer).toHaveProperty('accepted');
  await server.rooms.opinionReactions.settled();
  expect((await opinions.read(OPINION)).state.draftingSince).not.toBeNull();

  const document = opinionDocument(OPINION);
  const accessOf = async (id: string) => {
    const { get } = await enterByAccount(server, id === 'chen' ? expert(id) : staffed(id));
    return (await get(api.shownOpinion(MEETING))).ok ? 'read' : 'none';
  };
  const act = async (personId: string, command: Parameters<typeof meetings.execute>[3]) => {
    const by = { id: personId, roles: await offices.rolesOf(personId) };
    expect(await meetings.execute(MEETING, by, `${personId}-${command.type}`, command)).toHaveProperty(
      'accepted',
    );
    await server.rooms.reactions.settled();
  };

  for (const who of ['zhou', 'feng', 'chen', 'qian', 'ji'])
    expect([who, await accessOf(who)]).toEqual([who, 'none']);
  await act('zheng', { type: 'showOpinion', opinionId: OPINION, title: '税款损失专业意见' });
  for (const who of ['zhou', 'feng', 'chen', 'qian', 'sun'])
    expect([who, await accessOf(who)]).toEqual([who, 'read']);
  for (const who of ['ji', 'cao']) expect([who, await accessOf(who)]).toEqual([who, 'none']);
  // What is shown is the text as it stands; the document keeps what was deleted from it, and who wrote what.
  for (const who of ['zhou', 'chen', 'qian'])
    expect(await documents.accessTo(document, { id: who, name: await offices.nameOf(who) })).toBe('none');
  // Who attends is sent out before the views, and reads no more of it; the members do.
  await act('tan', { type: 'advance', to: 'views', skipReason: '' });
  expect([await accessOf('chen'), await accessOf('zhou')]).toEqual(['none', 'read']);
  await act('sun', { type: 'hideOpinion' });
  for (const who of ['zhou', 'feng', 'chen']) expect([who, await accessOf(who)]).toEqual([who, 'none']);
});
