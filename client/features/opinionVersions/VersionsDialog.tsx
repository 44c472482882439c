/** The versions of an opinion: named, looked at against any other, brought back. */
import { useState } from 'react';
import type { BlockDifference } from '#shared/authorship/compare.ts';
import { opinionDocument } from '#shared/opinion/state.ts';
import { api } from '#shared/paths.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useReading } from '../../live/reading.ts';
import { useOpinion } from '../../live/useOpinion.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Soft } from '../../ui/Stack.tsx';
import { Differences, type Look } from './Differences.tsx';
import { LabelVersion } from './LabelVersion.tsx';
import { pointsOf, type VersionPoint, type VersionsAnswer } from './points.ts';
import { RestoreVersion } from './RestoreVersion.tsx';
import styles from './Versions.module.css';

const NOW = 'now';

/** The text as it is open here: where it has got to. */
export type TextNow = { readonly generation: number; readonly seq: number };

export function VersionsDialog({
  now,
  nameOf,
  onClose,
}: {
  readonly now: TextNow | null;
  readonly nameOf: (personId: string) => string;
  readonly onClose: () => void;
}) {
  const { opinionDesk, common } = useWords();
  const words = opinionDesk.versions;
  const { moment } = useFormats();
  const { opinion, opinionId, access } = useOpinion();
  const document = opinionDocument(opinionId);
  const { data, error } = useReading<VersionsAnswer>(`${api.versions(document)}#${String(now?.seq ?? 0)}`);
  const points = data ? pointsOf(opinion, data, opinionDesk, moment) : [];
  const [picked, setBefore] = useState<number | null>(null);
  const [after, setAfter] = useState<string>(NOW);
  const [look, setLook] = useState<Look>('inline');
  const older = points.find(({ seq }) => seq < (now?.seq ?? Number.MAX_SAFE_INTEGER));
  const before = picked ?? older?.seq ?? null;
  const chosen = points.find(({ seq }) => seq === before);
  const options = [
    { id: NOW, label: words.now },
    ...points.map(({ seq, label }) => ({ id: String(seq), label: `${label} · ${words.seq(seq)}` })),
  ];
  return (
    <Dialog title={words.title} isOpen onClose={onClose} closeLabel={common.close} size="full">
      <div className={styles.versions}>
        <nav className={styles.list} aria-label={words.list}>
          {now && <LabelVersion now={now} />}
          {error && <EmptyHint title={words.failed} />}
          <ul>
            {points.map((point) => (
              <li key={point.seq}>
                <button
                  type="button"
                  className={styles.point}
                  aria-pressed={point.seq === before}
                  onClick={() => setBefore(point.seq)}
                >
                  <strong>{point.label}</strong>
                  <Soft>{noteOf(point)}</Soft>
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.compared}>
          <div className={styles.bar}>
            <Select
              label={words.after}
              options={options}
              value={after}
              onChange={setAfter}
              placeholder={words.now}
            />
            <RadioGroup
              label={words.look}
              inline
              options={(['inline', 'apart'] as const).map((id) => ({ id, label: words[id] }))}
              value={look}
              onChange={setLook}
            />
            {chosen && access === 'edit' && (
              <RestoreVersion document={document} seq={chosen.seq} label={chosen.label} onDone={onClose} />
            )}
          </div>
          {before !== null && (
            <Compared
              address={`${api.compare(document, before, after === NOW ? null : Number(after))}#${String(now?.seq ?? 0)}`}
              look={look}
              nameOf={nameOf}
            />
          )}
        </div>
      </div>
    </Dialog>
  );

  function noteOf({ seq, at, kind, persons }: VersionPoint): string {
    const when = kind === 'auto' ? '' : moment(at);
    return [words.seq(seq), when, persons.map(nameOf).join('、')].filter(Boolean).join(common.dot);
  }
}

function Compared({
  address,
  look,
  nameOf,
}: {
  readonly address: string;
  readonly look: Look;
  readonly nameOf: (personId: string) => string;
}) {
  const { opinionDesk, common } = useWords();
  const words = opinionDesk.versions;
  const { data, error } = useReading<{ readonly differences: readonly BlockDifference[] }>(address, {
    keepsPrevious: true,
  });
  if (error) return <EmptyHint title={words.failed} />;
  if (!data) return <Skeleton label={common.loading} lines={8} />;
  const count = data.differences.filter(({ change }) => change !== 'same').length;
  return (
    <>
      <Soft>{count === 0 ? words.same : words.changes(count)}</Soft>
      <Differences differences={data.differences} look={look} nameOf={nameOf} />
    </>
  );
}
