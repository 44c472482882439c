/** The papers of the opinion, in either format, as soon as there is something in them. */
import { api } from '#shared/paths.ts';
import { useLanguage, useWords } from '../../i18n.tsx';
import { useOpinion } from '../../live/useOpinion.tsx';
import { buttonLook } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Line } from '../../ui/Stack.tsx';

type Kind = Parameters<typeof api.opinionPaper>[1];
type Format = Parameters<typeof api.opinionPaper>[2];
type Paper = {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly formats: readonly Format[];
  readonly withAuthors?: boolean;
  /** Null once it can be had. */
  readonly why: string | null;
};

export function OpinionPapers() {
  const { opinionPages } = useWords();
  const words = opinionPages.papers;
  const { opinion, access } = useOpinion();
  const isFinal = opinion.text !== null;
  const papers: readonly Paper[] = [
    {
      ...{ id: 'opinion', kind: 'expertOpinion', name: words.lead, formats: ['pdf', 'docx'] },
      why: isFinal ? null : words.notYet,
    },
    {
      ...{
        id: 'authors',
        kind: 'expertOpinion',
        name: words.annex,
        formats: ['pdf', 'docx'],
        withAuthors: true,
      },
      why: isFinal ? null : words.notYet,
    },
    {
      ...{ id: 'working', kind: 'workingCopy', name: words.working, formats: ['docx'] },
      why: access === 'none' ? words.notOpen : null,
    },
    {
      ...{ id: 'feedback', kind: 'adoptionFeedback', name: words.feedback, formats: ['pdf', 'docx'] },
      why: opinion.adoption ? null : words.notAdopted,
    },
  ];
  return (
    <Card title={words.title} body="flush">
      <Rows label={words.title}>
        {papers.map((paper) => (
          <Row
            key={paper.id}
            title={paper.name}
            {...(paper.why === null && { action: <Downloads paper={paper} /> })}
          >
            {paper.why ?? undefined}
          </Row>
        ))}
      </Rows>
    </Card>
  );
}

function Downloads({ paper }: { readonly paper: Paper }) {
  const { papers: words } = useWords().opinionPages;
  const { language } = useLanguage();
  const { opinionId } = useOpinion();
  return (
    <Line>
      {paper.formats.map((format) => (
        <a
          key={format}
          className={buttonLook('outlined', 'small')}
          href={api.opinionPaper(opinionId, paper.kind, format, language, paper.withAuthors)}
          target="_blank"
          rel="noreferrer"
          aria-label={words.download(paper.name, words[format])}
        >
          {words[format]}
        </a>
      ))}
    </Line>
  );
}
