/** What is written of an assistant before it is sent. */
import type { OfficeCommand } from '#shared/office/commands.ts';
import type { SpecialAssistant } from '#shared/office/state.ts';

export type AssistantDraft = {
  readonly name: string;
  readonly organ: string;
  readonly organId: string | null;
  readonly field: string;
  readonly expertise: string;
  readonly title: string;
  readonly phone: string;
  readonly appointmentNo: string;
  readonly from: number | null;
  readonly until: number | null;
};

const DAY = 86_400_000;

export const draftOf = (assistant: SpecialAssistant | null): AssistantDraft => ({
  name: assistant?.name ?? '',
  organ: assistant?.organ ?? '',
  organId: assistant?.organId ?? null,
  field: assistant?.field ?? '',
  expertise: (assistant?.expertise ?? []).join('、'),
  title: assistant?.title ?? '',
  phone: assistant?.phone ?? '',
  appointmentNo: '',
  from: null,
  until: null,
});

export const tagsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、，,；;\n]+/)
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

export const areTooMany = (tags: readonly string[]): boolean =>
  tags.length > 20 || tags.some((tag) => tag.length > 20);

/** A term ends with its last day. */
export const endOfTerm = (day: number): number => day + DAY - 1;

export const factsIn = (draft: AssistantDraft) => ({
  name: draft.name,
  organ: draft.organ,
  organId: draft.organId,
  field: draft.field,
  expertise: tagsIn(draft.expertise),
  title: draft.title,
  phone: draft.phone,
});

/** Asked of the rule to know whether anybody may be appointed at all. */
export const newAssistant = (now: number): OfficeCommand => ({
  type: 'appointAssistant',
  assistantId: 'asked',
  ...factsIn({ ...draftOf(null), name: '…', organ: '…', field: '…' }),
  ...{ from: now, until: now + DAY, appointmentNo: '' },
});
