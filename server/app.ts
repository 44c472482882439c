/** Express: security headers, the HTTP interface, and the pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { refuseForeignOrigin } from './sessions/origin.ts';

export type AppParts = {
  readonly config: Pick<Config, 'publicUrl' | 'secure' | 'trustProxy'>;
  readonly log: Log;
  /** The built pages (index.html, assets). */
  readonly clientDir: string;
  readonly health: () => Promise<Readonly<Record<string, unknown>>>;
  readonly routers: readonly RequestHandler[];
};

export function createApp({ config, log, clientDir, health, routers }: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', 'simple');
  app.use(securityHeaders(config.secure));
  app.get('/healthz', async (_, response) => {
    try {
      response.json({ ok: true, ...(await health()) });
    } catch {
      response.status(503).json({ ok: false });
    }
  });
  app.use(refuseForeignOrigin({ publicUrl: config.publicUrl }));
  app.use(compression({ threshold: 1024 }));
  for (const router of routers) app.use('/api', router);
  app.use('/api', (_, response) => void response.status(404).json({ refused: 'addressUnknown' }));
  app.use(pages(clientDir));
  app.use(whatWentWrong(log));
  return app;
}

const securityHeaders = (secure: boolean): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        fontSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        // The exhibit viewer decodes scanned pages in WebAssembly.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        // React Aria and ProseMirror set positions through the style attribute.
        styleSrc: ["'self'", "'unsafe-inline'"],
        workerSrc: ["'self'", 'blob:'],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });

/** Assets carry their hash in the name and stay for ever; every other address is the page, which finds its way. */
function pages(clientDir: string): RequestHandler {
  const router = express.Router();
  router.use(
    '/assets',
    express.static(join(clientDir, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  router.use(express.static(clientDir, { index: false, maxAge: '1h' }));
  const page = readFileSync(join(clientDir, 'index.html'));
  router.use((request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    response.type('html').setHeader('cache-control', 'no-cache');
    response.send(page);
  });
  return router;
}

const whatWentWrong =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, request, response, _next) => {
    const status = statusOf(error);
    if (status >= 500)
      log.error('a request failed', {
        path: withoutToken(request.path),
        error: error instanceof Error ? error : String(error),
      });
    if (response.headersSent) return void response.destroy();
    response
      .status(status)
      .json({ refused: status === 413 ? 'fileTooLarge' : status < 500 ? 'malformed' : 'failed' });
  };

/** A link is a key: it is not written down where an operator reads. */
const withoutToken = (path: string): string =>
  path.replace(/(\/(?:api\/invitations|enter)\/).+$/, (_, place: string) => `${place}…`);

/** body-parser and serve-static name a status for what the caller did wrong. */
const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : 500;
