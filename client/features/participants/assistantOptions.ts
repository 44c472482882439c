/** Whom the roster offers for a hearing: who knows most about the case first, with what he knows, or why he cannot come. */
import type { Words } from '#shared/i18n/zh.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { isAppointedAt } from '#shared/office/assistants.ts';
import { matchAssistants } from '#shared/office/expertise.ts';
import type { Office, SpecialAssistant } from '#shared/office/state.ts';
import type { Option } from '../../ui/Popover.tsx';

export function assistantOptions(
  { assistants }: Office,
  { plan, seats }: Meeting,
  now: number,
  { common, hearing, refusals, terms }: Words,
): readonly Option[] {
  const all = Object.values(assistants);
  const heldAt = Math.max(now, plan?.startsAt ?? now);
  const matches = matchAssistants(plan ? [plan.cause, ...plan.issues.map(({ text }) => text)] : [], all);
  const knows = new Map(matches.map(({ assistantId, words }) => [assistantId, words]));
  const reasonOf = (assistant: SpecialAssistant) => {
    const seat = seats[assistant.id];
    if (seat && seat.whereabouts !== 'withdrawn') return refusals.participantSeated;
    return isAppointedAt(assistant, heldAt) ? undefined : refusals.assistantTermOver;
  };
  return [
    ...matches.flatMap(({ assistantId }) => assistants[assistantId] ?? []),
    ...all.filter(({ id }) => !knows.has(id)),
  ].map((assistant) => {
    const { id, name, field, organ } = assistant;
    const reason = reasonOf(assistant);
    const words = knows.get(id);
    const hint = [field, organ, ...(words ? [hearing.people.knowsAbout(terms.list(words))] : [])];
    return { id, label: name, hint: hint.join(common.dot), ...(reason !== undefined && { reason }) };
  });
}
