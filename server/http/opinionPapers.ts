/** Papers of an expert opinion: from what its reader is shown of the record and the text, as PDF or DOCX. */
import { Router } from 'express';
import { z } from 'zod';
import { wordsIn } from '#shared/i18n/languages.ts';
import { id } from '#shared/kernel/fields.ts';
import { opinionDecider } from '#shared/opinion/opinion.ts';
import { opinionDocument } from '#shared/opinion/state.ts';
import { seenBy } from '#shared/opinion/visibility.ts';
import { opinionPaper, opinionPaperKinds } from '#shared/papers/opinionPapers.ts';
import type { Documents } from '../documents/documents.ts';
import type { Press } from '../exports/press.ts';
import { answering, parsed } from './answering.ts';
import { createOpinionFor, type OpinionRoutes } from './opinions.ts';
import { sendFile } from './sendFile.ts';

export type OpinionPaperRoutes = Pick<OpinionRoutes, 'asking' | 'offices' | 'opinions'> & {
  readonly documents: Documents;
  readonly press: Press;
};

const asked = z.object({
  language: z.enum(['zh', 'en']).default('zh'),
  attribution: z.literal('1').optional(),
  person: id.optional(),
});

export function opinionPaperRoutes(routes: OpinionPaperRoutes): Router {
  const { offices, documents, press } = routes;
  const router = Router();
  const opinionFor = createOpinionFor(routes);

  router.get(
    '/opinions/:opinionId/papers/:file',
    answering(async (request, response) => {
      const [, name, format] = /^(\w+)\.(pdf|docx)$/.exec(String(request.params.file)) ?? [];
      const kind = opinionPaperKinds.find((one) => one === name);
      // Comments and changes are an office program's own: the working copy is for one.
      if (!kind || (format !== 'pdf' && format !== 'docx') || (kind === 'workingCopy' && format === 'pdf'))
        return { refused: 'addressUnknown', status: 404 };
      const query = parsed(asked, request.query);
      if ('refused' in query) return query;
      const seen = await opinionFor(request);
      if (!seen) return { refused: 'notForYou' };
      const { language, attribution, person } = query.value;
      const { records, state, head } = seen.folded;
      const shown = records.flatMap((record) => seenBy(seen.viewer, record, state) ?? []);
      const document = opinionDocument(state.id);
      const isWritten = state.draftingSince !== null;
      const version = attribution && isWritten ? await documents.attributed(document) : null;
      const paper = opinionPaper(
        kind,
        {
          opinion: opinionDecider.replay(shown),
          office: (await offices.read()).state.name,
          words: wordsIn[language],
          language,
          blocks: isWritten ? await documents.textOf(document) : [],
          attribution: version?.blocks ?? null,
          head,
          at: records.at(-1)?.at ?? 0,
        },
        seen.viewer,
        person ?? null,
      );
      if ('refused' in paper) return paper;
      const bytes = format === 'pdf' ? await press.pdf(paper) : await press.docx(paper);
      sendFile(response, { bytes, format, name: paper.title });
      return null;
    }),
  );
  return router;
}
