/** The projector of the court room: read from the last row, nothing to press. */
import { majorityOn, tallyOf } from '#shared/meeting/deliberation.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { classes } from '../../ui/classes.ts';
import { ExhibitPage } from '../../viewer/ExhibitPage.tsx';
import { useAwake } from './useAwake.ts';
import styles from './Wall.module.css';
import { type WallNumber, wallScene } from './wallScene.ts';

export type WallProps = {
  readonly meeting: Meeting;
  /** Where whoever looks gets the file of an exhibit. */
  readonly exhibitAt: (exhibitId: string) => string;
  readonly now: number;
  readonly isConnected: boolean;
};

/** Always dark, whatever this browser prefers: a bright wall blinds the room. */
export function Wall({ meeting, exhibitAt, now, isConnected }: WallProps) {
  const words = useWords();
  const { wall } = words.gallery;
  const formats = useFormats();
  useAwake();
  const scene = wallScene(meeting, now, words);
  const { plan, showing } = meeting;
  const exhibit = showing ? meeting.exhibits[showing.exhibitId] : undefined;
  return (
    <main className={classes(styles.wall, scene.shows === 'exhibit' && styles.exhibiting)} data-theme="dark">
      <header className={styles.head}>
        <h1 className={styles.step}>
          {scene.mark !== '' && <span className={styles.mark}>{scene.mark}</span>}
          {scene.heading}
        </h1>
        {plan && <p>{words.terms.hearingKind(plan.caseType, plan.openness)}</p>}
      </header>
      <div className={classes(styles.stage, scene.number === null && styles.alone)}>
        {scene.shows === 'exhibit' && exhibit && showing ? (
          <ExhibitPage
            fit="inside"
            url={exhibitAt(exhibit.id)}
            mime={exhibit.mime}
            page={showing.page}
            pages={exhibit.pages}
            label={wall.showing(exhibit.number, exhibit.title, showing.page)}
            words={{
              loading: words.gallery.room.exhibitLoading,
              failed: words.gallery.room.exhibitFailed,
              other: words.gallery.room.exhibitOther,
            }}
          />
        ) : scene.shows === 'results' ? (
          <Results meeting={meeting} lead={scene.lead} />
        ) : (
          <div>
            {scene.lead !== '' && <p className={styles.lead}>{scene.lead}</p>}
            <p className={classes(styles.sentence, sizeOf(scene.sentence))}>{scene.sentence}</p>
          </div>
        )}
        {scene.number && <BigNumber {...scene.number} />}
      </div>
      <footer className={styles.foot}>
        <p>
          {!isConnected && <strong className={styles.lost}>{wall.offline}</strong>}
          {exhibit && showing
            ? wall.showing(exhibit.number, exhibit.title, showing.page)
            : plan?.title === scene.sentence
              ? plan.caseNo
              : plan?.title}
        </p>
        <time className={styles.clock} dateTime={new Date(now).toISOString()}>
          {formats.time(now)}
        </time>
      </footer>
    </main>
  );
}

const sizeOf = (sentence: string): string | undefined => {
  if (sentence.length <= 12) return styles.huge;
  if (sentence.length <= 40) return undefined;
  return sentence.length <= 90 ? styles.long : styles.veryLong;
};

function BigNumber({ label, who, role, text, isOver }: WallNumber) {
  return (
    <div className={styles.number}>
      <p className={styles.label}>{label}</p>
      {who !== undefined && <p className={styles.who}>{who}</p>}
      {role !== undefined && <p className={styles.label}>{role}</p>}
      <p className={classes(styles.digits, isOver && styles.over)}>{text}</p>
    </div>
  );
}

function Results({ meeting, lead }: { readonly meeting: Meeting; readonly lead: string }) {
  const words = useWords();
  const { room } = words.gallery;
  const missing = meeting.announcedOpinions?.missing.length ?? 0;
  return (
    <div>
      <p className={styles.lead}>{lead}</p>
      <ol className={styles.results}>
        {(meeting.plan?.issues ?? []).map((issue, index) => {
          const { agree, disagree, reserve } = tallyOf(meeting, issue.id);
          const majority = majorityOn(meeting, issue.id);
          return (
            <li key={issue.id} className={styles.result}>
              <span className={styles.mark}>{room.marks[index] ?? index + 1}</span>
              <span>
                <span className={styles.issue}>{issue.text}</span>
                <span className={styles.tally}>
                  <strong className={majority ? undefined : styles.none}>
                    {majority ? room.majority(words.terms.answers[majority]) : room.noMajority}
                  </strong>
                  {room.tally(agree, disagree, reserve)}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
      {missing > 0 && <p className={styles.missing}>{room.missing(missing)}</p>}
    </div>
  );
}
