import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pdfjsFiles } from '../scripts/pdfjsFiles.ts';
import { readersLanguages } from '../scripts/readersLanguages.ts';

/** Where the server listens while the client is served by Vite; the same PORT the server reads. */
const server = `http://127.0.0.1:${process.env.PORT ?? '3000'}`;

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
  },
  server: {
    proxy: {
      '/api': { target: server },
      '/socket.io': { target: server, ws: true },
      '/collab': { target: server, ws: true },
    },
  },
});
