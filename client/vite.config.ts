import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pdfjsFiles } from '../scripts/pdfjsFiles.ts';
import { readersLanguages } from '../scripts/readersLanguages.ts';

/** Where the server listens while the client is served by Vite; the same PORT the server reads. */
const server = `http://127.0.0.1:${process.env.PORT ?? '3000'}`;

/** The ground of every page, the public ones too. */
const BASE = new RegExp(
  [
    /client[\\/](?:address|api|arrival|display|i18n)\.tsx?$/,
    /client[\\/]words[\\/]words\.ts$/,
    /client[\\/]live[\\/](?:reading|roleWords|useWho)\.tsx?$/,
    /client[\\/]ui[\\/](?:Card|Clock|EmptyHint|Notice|Pill|ScrollArea|Sheet|Skeleton|Stack|Steps|Timeline|classes|clock)\.tsx?$/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** The socket's side of the inner pages; a visitor of the gallery needs none of it. */
const LINE = /client[\\/]live[\\/](?:connection|liveMeeting|liveStream|useActing|useMeeting|wire)\.tsx?$/;

/** What a list of hearings needs to know of them: names, steps and addresses, none of the rules. */
const TERMS = /shared[\\/](?:meeting[\\/](?:terms|procedure)|paths)\.ts$/;

/** The fold of a hearing and what tells of it. */
const RULES = /shared[\\/](?:(?:kernel|meeting|record)[\\/]|(?:paths|protocol)\.ts$)/;
/** What happens in conferences and opinions alone; a visitor of the gallery follows hearings. */
const WITHIN = new RegExp(
  [
    /shared[\\/]meeting[\\/](?:access|conclusion|kinds|conference\w+|meeting|position|recusal|tasks|viewer|views)\.ts$/,
    /shared[\\/]record[\\/](?:conferenceTelling|hearingTelling|opinionTelling|telling|minutesLines|viewLines|opinionLines)\.ts$/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), pdfjsFiles(), readersLanguages()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // Nothing is inlined: the content policy allows files of our own and no data: addresses for code or style.
    assetsInlineLimit: 0,
    // The editor and the PDF reader are far larger than a page; they load with the routes that import() them.
    chunkSizeWarningLimit: 800,
    sourcemap: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What nearly every page needs travels in few pieces; left alone it would be thirty, larger and later.
          groups: [
            { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/ },
            { name: 'terms', test: TERMS },
            { name: 'rules', test: (id) => RULES.test(id) && !WITHIN.test(id) },
            { name: 'within', test: WITHIN },
            { name: 'base', test: BASE },
            // Lists tell conferences apart, too, and need nothing of the line.
            { name: 'kinds', test: /shared[\\/]i18n[\\/]ofConference\.ts$/ },
            { name: 'line', test: LINE },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': { target: server },
      '/socket.io': { target: server, ws: true },
      '/collab': { target: server, ws: true },
    },
  },
});
