/** The ledger over HTTP: figures for the office's own people, an assistant's own for himself, and as files. */
import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { LedgerAnswer, PersonLedgerAnswer } from '#shared/http.ts';
import { wordsIn } from '#shared/i18n/languages.ts';
import type { Entry } from '#shared/ledger/entries.ts';
import {
  entriesFor,
  figuresOf,
  type Ledger,
  ledgerOf,
  mayReadLedger,
  yearsIn,
} from '#shared/ledger/ledger.ts';
import { ledgerTables } from '#shared/ledger/tables.ts';
import { civil } from '#shared/meeting/calendar.ts';
import type { Office } from '#shared/office/state.ts';
import { evaluationPaper } from '#shared/papers/evaluationPaper.ts';
import { ledgerPaper } from '#shared/papers/ledgerPaper.ts';
import type { Paper } from '#shared/papers/paper.ts';
import type { Press } from '../exports/press.ts';
import { spreadsheet } from '../exports/spreadsheet.ts';
import type { LedgerReads } from '../ledgerReads.ts';
import type { Offices } from '../offices.ts';
import { answering, parsed } from './answering.ts';
import type { Asking } from './asking.ts';
import { sendFile } from './sendFile.ts';

export type LedgerRoutes = {
  readonly asking: Asking;
  readonly offices: Offices;
  readonly ledgers: LedgerReads;
  readonly press: Press;
  readonly now: () => number;
};

const asked = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  language: z.enum(['zh', 'en']).default('zh'),
});
const formats = ['pdf', 'docx', 'xlsx'] as const;

type Facts = { readonly office: Office; readonly entries: readonly Entry[]; readonly year: number };

export function ledgerRoutes({ asking, offices, ledgers, press, now }: LedgerRoutes): Router {
  const router = Router();

  const factsOf = async (year: number | undefined): Promise<Facts> => {
    const office = (await offices.read()).state;
    return { office, entries: await ledgers.entries(office), year: year ?? civil(now()).year };
  };

  /** For those who may read it; an assistant's own facts are taken out of the others' before anything is counted. */
  const reading = async (request: Request, assistantId: string | null) => {
    const query = parsed(asked, request.query);
    if ('refused' in query) return query;
    const viewer = await asking.viewerOf(request);
    if (viewer.personId === null) return { refused: 'notSignedIn' } as const;
    if (!mayReadLedger(viewer, assistantId)) return { refused: 'notForYou' } as const;
    const facts = await factsOf(query.value.year);
    return { ...facts, viewer, language: query.value.language };
  };

  const printed = async (response: Response, paper: Paper, format: 'pdf' | 'docx', name: string) => {
    const bytes = format === 'pdf' ? await press.pdf(paper) : await press.docx(paper);
    sendFile(response, { bytes, format, name });
    return null;
  };

  router.get(
    '/ledger',
    answering(async (request): Promise<LedgerAnswer | { refused: string }> => {
      const facts = await reading(request, null);
      if ('refused' in facts) return facts;
      const { year, entries, office } = facts;
      return { ledger: ledgerOf(year, entries, office), years: yearsIn(entries, now()) };
    }),
  );

  router.get(
    '/ledger/register.:format',
    answering(async (request, response) => {
      const format = formats.find((one) => one === request.params.format);
      if (!format) return { refused: 'addressUnknown', status: 404 };
      const facts = await reading(request, null);
      if ('refused' in facts) return facts;
      const { year, entries, office, language, viewer } = facts;
      const words = wordsIn[language];
      const ledger = ledgerOf(year, entries, office);
      const name = words.ledger.paper.file(year);
      if (format !== 'xlsx')
        return printed(
          response,
          ledgerPaper(ledger, { office: office.name, words, language, at: now() }),
          format,
          name,
        );
      sendFile(response, {
        bytes: await spreadsheet(ledgerTables(ledger, entriesFor(viewer, entries), words)),
        format,
        name,
      });
      return null;
    }),
  );

  router.get(
    '/ledger/:assistantId',
    answering(async (request): Promise<PersonLedgerAnswer | { refused: string }> => {
      const assistantId = String(request.params.assistantId);
      const facts = await reading(request, assistantId);
      if ('refused' in facts) return facts;
      const own = ownOf(facts, assistantId);
      if (!own) return { refused: 'assistantUnknown' };
      const { year, viewer } = facts;
      const entries = entriesFor(viewer, own.entries);
      return { year, row: own.row, entries, years: yearsIn(own.entries, now()) };
    }),
  );

  router.get(
    '/ledger/:assistantId/evaluation.:format',
    answering(async (request, response) => {
      const assistantId = String(request.params.assistantId);
      const format = formats.find((one) => one === request.params.format);
      if (!format || format === 'xlsx') return { refused: 'addressUnknown', status: 404 };
      const facts = await reading(request, assistantId);
      if ('refused' in facts) return facts;
      const own = ownOf(facts, assistantId);
      const { year, office, language, viewer } = facts;
      const assistant = office.assistants[assistantId];
      if (!own || !assistant) return { refused: 'assistantUnknown' };
      const words = wordsIn[language];
      const paper = evaluationPaper({
        ...{ office: office.name, words, language, at: now(), year, assistant },
        ...{ row: own.row, entries: entriesFor(viewer, own.entries) },
      });
      return printed(response, paper, format, words.ledger.paper.evaluationFile(assistant.name, year));
    }),
  );
  return router;
}

/** One assistant's figures and facts, nobody else's. */
const ownOf = ({ office, entries, year }: Facts, assistantId: string) => {
  const assistant = Object.hasOwn(office.assistants, assistantId)
    ? office.assistants[assistantId]
    : undefined;
  if (!assistant) return null;
  const own = entries.filter((entry) => entry.assistantId === assistantId);
  const { name, organ, field, title } = assistant;
  const listed: Ledger['rows'][number] | undefined = ledgerOf(year, own, office).rows.find(
    (row) => row.assistantId === assistantId,
  );
  const row = listed ?? {
    ...{ assistantId, name, organ, field, title, commended: false },
    figures: figuresOf(year, own),
  };
  return { row, entries: own };
};
