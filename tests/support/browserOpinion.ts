/** An expert opinion brought to where a test begins: asked for by a prosecutor, accepted by two assistants. */
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { OpinionCommand } from '#shared/opinion/commands.ts';
import { opinionDecider } from '#shared/opinion/opinion.ts';
import type { Opinion } from '#shared/opinion/state.ts';
import { api } from '#shared/paths.ts';
import { type ClientToServer, PROTOCOL_VERSION, type ServerToClient } from '#shared/protocol.ts';
import { DEMO_PASSWORD } from '../../server/demo/people.ts';
import { headersOf } from './browserCalls.ts';

export const QUESTIONS = [
  { id: 'q1', text: '涉案药品是否符合国家药品标准' },
  { id: 'q2', text: '不同用量对人体健康有何影响' },
  { id: 'q3', text: '鉴定意见的检验方法是否完整' },
] as const;

export const EXPERTS = ['fang', 'tao'] as const;
export const ASKER = 'lin';

export type OpinionCaller = {
  /** The test fails where the command is refused. */
  readonly act: (opinionId: string, command: OpinionCommand) => Promise<void>;
  /** The opinion as this person sees it now. */
  readonly look: (opinionId: string) => Promise<Opinion>;
  readonly close: () => void;
};

const cookieOf = async (address: string, loginName: string): Promise<string> => {
  const response = await fetch(address + api.session(), {
    method: 'POST',
    headers: headersOf(address),
    body: JSON.stringify({ loginName, password: DEMO_PASSWORD }),
  });
  if (!response.ok) throw new Error(`${loginName}: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
};

export async function callForOpinion(address: string, loginName: string): Promise<OpinionCaller> {
  const socket: Socket<ServerToClient, ClientToServer> = io(address, {
    transports: ['websocket'],
    forceNew: true,
    auth: { version: PROTOCOL_VERSION },
    extraHeaders: { cookie: await cookieOf(address, loginName) },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  const patient = socket.timeout(10_000);
  return {
    act: async (opinionId, command) => {
      const answer = await patient.emitWithAck('command', 'opinion', opinionId, randomUUID(), command);
      if ('refused' in answer) throw new Error(`${command.type}: ${answer.refused}`);
    },
    look: async (opinionId) => {
      const answer = await patient.emitWithAck('join', 'opinion', opinionId, 0, '');
      if ('refused' in answer) throw new Error(`join: ${answer.refused}`);
      return opinionDecider.replay(answer.joined.events);
    },
    close: () => socket.close(),
  };
}

/** Accounts of their own for assistants of the demonstration office; one who has his already keeps it. */
export async function giveAccounts(address: string, assistantIds: readonly string[]): Promise<void> {
  const cookie = await cookieOf(address, 'ding');
  for (const personId of assistantIds) {
    const response = await fetch(address + api.accounts(), {
      method: 'POST',
      headers: { ...headersOf(address), cookie },
      body: JSON.stringify({ personId, loginName: personId, password: DEMO_PASSWORD }),
    });
    const said = await response.text();
    if (!response.ok && !said.includes('personHasAccount')) throw new Error(`account ${personId}: ${said}`);
  }
}

export type OpinionScene = {
  readonly opinionId: string;
  readonly asker: OpinionCaller;
  readonly experts: readonly OpinionCaller[];
  readonly close: () => void;
};

/** Asked for; with `accepts` its experts have declared, promised secrecy and accepted. */
export async function askOpinion(
  address: string,
  options: { readonly accepts?: boolean; readonly experts?: readonly string[] } = {},
): Promise<OpinionScene> {
  const { accepts = true, experts: ids = EXPERTS } = options;
  await giveAccounts(address, ids);
  const opinionId = randomUUID();
  const asker = await callForOpinion(address, ASKER);
  await asker.act(opinionId, {
    type: 'requestOpinion',
    brief: {
      title: '妨害药品管理案用药安全',
      caseNo: '松检刑诉〔2026〕58号',
      cause: '妨害药品管理',
      origin: { kind: 'consultation' },
      background: '周某某经营的诊所销售未取得批准证明文件的止痛胶囊，已查获成品一千二百盒。',
      questions: QUESTIONS.map((question) => ({ ...question })),
      supervisedOrgan: '',
      deadline: Date.now() + 2 * 86_400_000,
      confidentiality: '案件材料不得外传。',
    },
  });
  for (const [title, source] of [
    ['检验报告', '赤峰市药品检验所'],
    ['说明书与包装照片', '松山区市场监督管理局'],
  ] as const)
    await asker.act(opinionId, {
      ...{ type: 'addMaterial', materialId: randomUUID(), title, source, copies: 1, file: null },
    });
  for (const assistantId of ids)
    await asker.act(opinionId, { type: 'inviteExpert', assistantId, disclosure: '' });
  const experts = await Promise.all(ids.map((id) => callForOpinion(address, id)));
  if (accepts)
    for (const expert of experts) {
      await expert.act(opinionId, { type: 'declareConflict', conflict: false, statement: '' });
      await expert.act(opinionId, { type: 'acceptInvitation', keepsSecrecy: true });
    }
  return {
    ...{ opinionId, asker, experts },
    close: () => {
      for (const caller of [asker, ...experts]) caller.close();
    },
  };
}
