/** Whether somebody is an invited assistant at this moment. */
import { isAppointedAt } from './assistants.ts';
import type { Office } from './state.ts';

/** U38 An assistant's account is good for his term and not a day longer; whoever is not appointed now is nobody here. */
export const isAppointed = (
  { assistants }: Pick<Office, 'assistants'>,
  personId: string,
  at: number,
): boolean => {
  const assistant = Object.hasOwn(assistants, personId) ? assistants[personId] : undefined;
  return assistant !== undefined && isAppointedAt(assistant, at);
};
