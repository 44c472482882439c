import { expect, test } from 'vitest';
import { draftOfPlan, emptyDraft, planOfDraft } from '../../client/features/planning/planDraft.ts';
import { readDraft } from '../../client/features/planning/readDraft.ts';
import { plan } from '../support/hearing.ts';

test('a kept draft is read as it was written', () => {
  for (const draft of [emptyDraft('m1'), draftOfPlan('m1', plan)])
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
  expect(planOfDraft(draftOfPlan('m1', plan))).toEqual(plan);
});

test('what another version of the page has kept is left alone', () => {
  const draft = draftOfPlan('m1', plan);
  const { cause: _, ...lacking } = draft;
  const broken: readonly unknown[] = [
    lacking,
    null,
    'draft',
    [draft],
    { ...draft, caseType: 'lecture' },
    { ...draft, issues: [] },
    { ...draft, issues: [{ id: 'i1' }] },
    { ...draft, startsAt: 'tomorrow' },
    { ...draft, place: { mode: 'moon', room: '' } },
    { ...draft, minutesPerStep: { statements: 30 } },
  ];
  for (const one of broken) expect(readDraft(JSON.stringify(one))).toBeNull();
  expect(readDraft('')).toBeNull();
  expect(readDraft('{"title":')).toBeNull();
});
