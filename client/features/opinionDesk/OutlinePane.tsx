/** The questions asked and the parts of the opinion, to go to; the one under the caret is marked. */
import type { Section } from '#shared/richText.ts';
import { useWords } from '../../i18n.tsx';
import { useOpinion } from '../../live/useOpinion.tsx';
import { Outline } from '../../ui/Outline.tsx';
import { Soft, Stack } from '../../ui/Stack.tsx';
import { useIsPhone } from '../../ui/useIsPhone.ts';

export type OutlinePlace = { readonly section: string; readonly question: string | null };

const PARTS: readonly Section[] = [
  'questions',
  'materials',
  'standards',
  'analysis',
  'conclusion',
  'reservations',
  'minority',
];

export function OutlinePane({
  current,
  onGo,
}: {
  readonly current: OutlinePlace | null;
  readonly onGo: (place: OutlinePlace) => void;
}) {
  const { opinion: terms, opinionDesk: words } = useWords();
  const { opinion, access } = useOpinion();
  const isPhone = useIsPhone();
  const questions = opinion.brief?.questions ?? [];
  const materials = Object.values(opinion.materials).filter(({ withdrawn }) => withdrawn === null).length;
  return (
    <Stack gap="large">
      <Outline
        title={words.questions}
        items={questions.map(({ id, text }, index) => ({
          id,
          label: words.question(words.numerals[index] ?? String(index + 1), text),
          isCurrent: current?.question === id,
        }))}
        onGo={(question) => onGo({ section: 'conclusion', question })}
      />
      <Outline
        title={words.structure}
        items={PARTS.map((section) => ({
          id: section,
          label: terms.sections[section],
          isCurrent: current?.section === section && current.question === null,
          ...(section === 'materials' && materials > 0 && { count: materials }),
        }))}
        onGo={(section) => onGo({ section, question: null })}
      />
      {access === 'edit' && !isPhone && <Soft>{words.keys}</Soft>}
    </Stack>
  );
}
