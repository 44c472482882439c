/** The hearing the load runs on: the demonstration's invoice case, brought into its third step by its own people. */
import { INVOICE_HEARING } from '../../server/demo/invoiceHearing.ts';
import type { Stage } from '../../server/demo/stage.ts';

export const MEETING = INVOICE_HEARING;

export async function holdUntilQuestions(stage: Stage): Promise<void> {
  const act = (personId: string, command: Parameters<Stage['act']>[2]) =>
    stage.act(MEETING, personId, command);
  const outside = ['li', 'wu', 'zhao', 'song', 'meng', ...(await stage.named(MEETING))];
  await act('sun', { type: 'openCheckIn' });
  for (const personId of ['sun', 'zhou', 'zheng'])
    await act(personId, { type: 'enterWaitingRoom', remote: false, deviceChecked: true });
  for (const participantId of outside) {
    await act('sun', { type: 'markPresent', participantId });
    await act('sun', { type: 'confirmIdentity', participantId, method: 'idCard', note: '' });
    await act('sun', { type: 'confirmRights', participantId });
  }
  for (const name of ['王立诚', '顾维桢']) {
    const participantId = await stage.idOf(MEETING, name);
    await act('sun', { type: 'answerRecusal', participantId, raises: false });
  }
  for (const to of ['introduction', 'statements', 'questions'] as const)
    await act('zhou', { type: 'advance', to, skipReason: '' });
  await act('zhou', { type: 'giveFloor', participantId: 'li', seconds: 600, issueId: null });
}
