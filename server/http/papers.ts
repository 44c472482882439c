/** Official papers out: from the state of the hearing, through one model, as PDF or DOCX. */
import { Router } from 'express';
import { z } from 'zod';
import { wordsIn } from '#shared/i18n/languages.ts';
import { id } from '#shared/kernel/fields.ts';
import { meetingPaper, meetingPaperKinds, printsMinutes } from '#shared/papers/meetingPapers.ts';
import { minutesDocument } from '#shared/protocol.ts';
import type { Documents } from '../documents/documents.ts';
import type { Press } from '../exports/press.ts';
import type { Offices } from '../offices.ts';
import { answering, parsed } from './answering.ts';
import type { Asking } from './asking.ts';

const asked = z.object({ language: z.enum(['zh', 'en']).default('zh'), person: id.optional() });
const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

export type PaperRoutes = {
  readonly asking: Asking;
  readonly offices: Offices;
  readonly documents: Documents;
  readonly press: Press;
};

export function paperRoutes({ asking, offices, documents, press }: PaperRoutes): Router {
  const router = Router();
  router.get(
    '/meetings/:meetingId/papers/:file',
    answering(async (request, response) => {
      const meetingId = String(request.params.meetingId);
      const [, name, format] = /^(\w+)\.(pdf|docx)$/.exec(String(request.params.file)) ?? [];
      const kind = meetingPaperKinds.find((one) => one === name);
      if (!kind || (format !== 'pdf' && format !== 'docx')) return { refused: 'addressUnknown', status: 404 };
      const query = parsed(asked, request.query);
      if ('refused' in query) return query;
      const seen = await asking.meetingFor(request, meetingId);
      if (!seen) return { refused: 'notForYou' };
      const { language, person } = query.value;
      const { state, head } = seen.folded;
      const document = minutesDocument(meetingId);
      const paper = meetingPaper(kind, {
        meeting: state,
        viewer: seen.viewer,
        office: (await offices.read()).state,
        words: wordsIn[language],
        language,
        personId: person ?? null,
        minutes: printsMinutes(kind) ? await documents.textOf(document) : [],
        head,
      });
      if ('refused' in paper) return paper;
      const bytes = format === 'pdf' ? await press.pdf(paper) : await press.docx(paper);
      response.type(types[format]).setHeader('cache-control', 'no-store');
      const fileName = encodeURIComponent(`${paper.title.replace(/\s+/g, '')}.${format}`);
      response.setHeader(
        'content-disposition',
        `inline; filename="${kind}.${format}"; filename*=UTF-8''${fileName}`,
      );
      response.send(Buffer.from(bytes));
      return null;
    }),
  );
  return router;
}
