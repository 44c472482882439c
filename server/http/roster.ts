/** The roster over HTTP: sheets taken over, templates to fill in, undertakings as files. */
import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { type Request, Router, raw } from 'express';
import { z } from 'zod';
import { wordsIn } from '#shared/i18n/languages.ts';
import { importLists } from '#shared/imports/columns.ts';
import { isRefusal } from '#shared/kernel/decider.ts';
import { moment } from '#shared/kernel/fields.ts';
import { type OfficeContext, officeDecider } from '#shared/office/office.ts';
import type { Files } from '../files/files.ts';
import type { Imports } from '../imports/imports.ts';
import { importTemplate } from '../imports/template.ts';
import type { Offices } from '../offices.ts';
import { answering, parsed } from './answering.ts';
import type { Asking } from './asking.ts';
import { createQuota } from './quota.ts';
import { sendFile } from './sendFile.ts';

export type RosterRoutes = {
  readonly asking: Asking;
  readonly offices: Offices;
  readonly imports: Imports;
  readonly files: Files;
  readonly now: () => number;
};

const LARGEST_SHEET = 5_000_000;
const LARGEST_SCAN = 20_000_000;
const MOST_AN_HOUR = 60;
const NOTHING = { type: 'importRoster', organs: [], assistants: [], officers: [] } as const;

export function rosterRoutes({ asking, offices, imports, files, now }: RosterRoutes): Router {
  const router = Router();
  const uploads = createQuota({ each: MOST_AN_HOUR, within: 3_600_000, now });

  const staffIn = async (request: Request): Promise<OfficeContext['by'] | null> => {
    const identity = await asking.identityOf(request);
    return identity?.kind === 'staff'
      ? { id: identity.personId, roles: await offices.rolesOf(identity.personId) }
      : null;
  };
  /** Before a byte is read: nobody without the roster's keys makes the server read his sheets. */
  const keeper = async (request: Request) => {
    const by = await staffIn(request);
    if (!by) return { refused: 'notSignedIn' } as const;
    const context = { by, at: now(), newId: randomUUID };
    const ruling = officeDecider.decide(
      (await offices.read()).state,
      { ...NOTHING, organs: [], assistants: [], officers: [] },
      context,
    );
    if (isRefusal(ruling) && ruling.refused !== 'nothingToImport') return ruling;
    return { by };
  };

  router.get(
    '/imports/:list/template.xlsx',
    answering(async (request, response) => {
      const list = importLists.find((one) => one === request.params.list);
      if (!list) return { refused: 'addressUnknown', status: 404 };
      if (!(await staffIn(request))) return { refused: 'notSignedIn' };
      const language = request.query.language === 'en' ? 'en' : 'zh';
      const name = wordsIn[language].roster.importing.title(list);
      sendFile(response, { bytes: await importTemplate(list, language), format: 'xlsx', name });
      return null;
    }),
  );

  router.post(
    '/imports/:importId/confirm',
    answering(async (request) => {
      const by = await staffIn(request);
      return by ? imports.confirm(by, String(request.params.importId)) : { refused: 'notSignedIn' };
    }),
  );

  router.post(
    '/imports/:list',
    answering(async (request, response) => {
      const list = importLists.find((one) => one === request.params.list);
      if (!list) return { refused: 'addressUnknown', status: 404 };
      const asked = await keeper(request);
      if ('refused' in asked) return asked;
      if (!uploads.take(asked.by.id)) return { refused: 'tooFast' };
      const bytes = await bodyOf(request, response);
      return bytes ? imports.preview(asked.by, list, bytes) : { refused: 'fileTooLarge' };
    }),
  );

  router.post(
    '/assistants/:assistantId/undertaking',
    answering(async (request) => {
      const asked = await keeper(request);
      if ('refused' in asked) return asked;
      const query = parsed(z.object({ on: z.coerce.number().pipe(moment) }), request.query);
      if ('refused' in query) return query;
      const assistantId = String(request.params.assistantId);
      const wish = { type: 'recordUndertaking', assistantId, on: query.value.on } as const;
      const context = { by: asked.by, at: now(), newId: randomUUID };
      const ruling = officeDecider.decide((await offices.read()).state, { ...wish, file: null }, context);
      if (isRefusal(ruling)) return ruling;
      if (!uploads.take(asked.by.id)) return { refused: 'tooFast' };
      const received = await files.receive(request, {
        declaredName: nameIn(request.headers['x-file-name']),
        declaredType: request.headers['content-type'] ?? '',
        maxBytes: LARGEST_SCAN,
      });
      if ('refused' in received) return { status: 422, ...received };
      const file = { name: received.name.slice(0, 120), sha256: received.file.sha256 };
      return offices.execute(asked.by, randomUUID(), { ...wish, file });
    }),
  );

  router.get(
    '/assistants/:assistantId/undertaking',
    answering(async (request, response) => {
      if (!(await staffIn(request))) return { refused: 'notSignedIn' };
      const { assistants } = (await offices.read()).state;
      const assistantId = String(request.params.assistantId);
      const assistant = Object.hasOwn(assistants, assistantId) ? assistants[assistantId] : undefined;
      const sha256 = assistant?.undertaking?.file?.sha256;
      const kept = sha256 ? await files.describe(sha256) : null;
      const content = sha256 ? await files.open(sha256) : null;
      if (!kept || !content) return { refused: 'notFound', status: 404 };
      response.setHeader('content-type', kept.mime);
      response.setHeader('content-length', kept.bytes);
      response.setHeader('content-disposition', 'inline');
      // What came from outside runs nothing here, even when opened by itself.
      response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
      await pipeline(content, response).catch(() => response.destroy());
      return null;
    }),
  );
  return router;
}

const read = raw({ type: () => true, limit: LARGEST_SHEET });

/** The whole body; null when it is larger than a sheet may be. */
const bodyOf = (request: Request, response: Parameters<typeof read>[1]): Promise<Uint8Array | null> =>
  new Promise((resolve, reject) => {
    read(request, response, (error?: unknown) => {
      if (!error) return resolve(Buffer.isBuffer(request.body) ? request.body : new Uint8Array());
      const isTooLarge = typeof error === 'object' && 'type' in error && error.type === 'entity.too.large';
      if (isTooLarge) resolve(null);
      else reject(error);
    });
  });

const nameIn = (header: string | string[] | undefined): string => {
  if (typeof header !== 'string') return '';
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
};
