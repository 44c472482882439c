/** The text of an expert opinion: written by its authors, commented on by who asked, read by both once it is locked. */
import { useParams } from '../address.tsx';
import { useWords } from '../i18n.tsx';
import { useRefusalWords } from '../live/refusalWords.ts';
import { OpinionProvider, useOpinion } from '../live/useOpinion.tsx';
import { TextDesk } from './opinionText/TextDesk.tsx';
import { TextFrame, TextShut } from './opinionText/TextFrame.tsx';

export function OpinionTextPage() {
  const { opinionId = '' } = useParams();
  return (
    <OpinionProvider opinionId={opinionId}>
      <Text />
    </OpinionProvider>
  );
}

function Text() {
  const { opinionDesk: words } = useWords();
  const say = useRefusalWords();
  const { opinion, status, refused, access } = useOpinion();
  if (status === 'refused') return <TextShut title={say(refused) ?? words.notYours} />;
  if (status === 'joining') return <TextFrame>{null}</TextFrame>;
  if (access === 'none') return <TextShut title={words.notOpen}>{words.shut[opinion.stage]}</TextShut>;
  return <TextDesk />;
}
