/** A page with one editor in a real browser, built once, against a real server. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export type Browsing = {
  /** A window of its own (own storage, own cookie) on the page; `query` is added to the address. */
  readonly open: (
    port: number,
    person: string,
    query?: string,
  ) => Promise<{ page: Page; context: BrowserContext }>;
  readonly close: () => Promise<void>;
};

export async function browse(page: 'minutesPage' | 'opinionPage' = 'minutesPage'): Promise<Browsing> {
  const outDir = await mkdtemp(join(tmpdir(), 'tingyi-page-'));
  await build({
    root: new URL(`./${page}`, import.meta.url).pathname,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    const file = pathname === '/' ? '/index.html' : pathname;
    readFile(join(outDir, file)).then(
      (content) => response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? '' }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: pagePort } = server.address() as AddressInfo;
  const executablePath = process.env.CHROME_PATH;
  const browser: Browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox'],
  });

  const open: Browsing['open'] = async (port, person, query = '') => {
    const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
    await context.addCookies([{ name: 'person', value: person, domain: '127.0.0.1', path: '/' }]);
    const opened = await context.newPage();
    await opened.goto(`http://127.0.0.1:${pagePort}/?port=${port}&person=${person}${query}`);
    return { page: opened, context };
  };
  const close = async (): Promise<void> => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await rm(outDir, { recursive: true, force: true });
  };
  return { open, close };
}

/** The text of the editor, a row for each line, with the speaker before it. */
export const linesOf = (page: Page): Promise<readonly string[]> =>
  page.getByRole('textbox').evaluate((editor) =>
    [...editor.querySelectorAll(':scope > *')].map((block) => {
      const text = (block.querySelector('p') ?? block).cloneNode(true);
      if (text instanceof HTMLElement)
        for (const caret of text.querySelectorAll('[data-ink]')) caret.remove();
      return `${text instanceof HTMLElement ? (text.dataset.speaker ?? '') : ''}${text.textContent ?? ''}`;
    }),
  );

export const saved = (page: Page): Promise<unknown> => page.getByText('live 0').waitFor();
