/** The frame round the text of an opinion: which one, how far it is, until when, who is here. */
import type { ReactNode } from 'react';
import { paths } from '#shared/paths.ts';
import { OpinionStagePill } from '../../features/opinion/OpinionStagePill.tsx';
import { useWords } from '../../i18n.tsx';
import { DeadlinePill } from '../../live/DeadlinePill.tsx';
import { useOpinion } from '../../live/useOpinion.tsx';
import { AppFrame } from '../../ui/AppFrame.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useIsPhone } from '../../ui/useIsPhone.ts';
import styles from './TextDesk.module.css';

export function TextFrame({ children, aside }: { readonly children: ReactNode; readonly aside?: ReactNode }) {
  const { opinionDesk: words, common } = useWords();
  const { opinion, opinionId, expert, status } = useOpinion();
  const { brief } = opinion;
  const isPhone = useIsPhone();
  return (
    <AppFrame
      skipLabel={common.skip}
      brand={{ text: common.product, label: common.home, href: paths.today() }}
      back={{ label: expert ? words.toMine : words.toOpinion, href: paths.opinion(opinionId) }}
      look="paper"
      fit="room"
      title={brief ? (isPhone ? brief.title : words.of(brief.title)) : words.title}
      {...(status === 'live' && {
        badge: (
          <span className={styles.badges}>
            {!isPhone && <OpinionStagePill stage={opinion.stage} />}
            {brief && opinion.stage === 'drafting' && <DeadlinePill deadline={brief.deadline} />}
          </span>
        ),
      })}
      aside={aside}
    >
      {children ?? <Skeleton label={words.loading} lines={8} />}
    </AppFrame>
  );
}

/** Instead of the text: why not, and where to go. */
export function TextShut({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const { common } = useWords();
  return (
    <TextFrame>
      <EmptyHint title={title} action={<LinkButton href={paths.today()}>{common.goHome}</LinkButton>}>
        {children}
      </EmptyHint>
    </TextFrame>
  );
}
