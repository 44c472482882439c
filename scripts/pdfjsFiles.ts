/**
 * What the PDF viewer fetches by name while it draws: character maps (papers with Chinese fonts that are not embedded
 * stay blank without them), the standard fonts, and decoders for scans. Shipped under /pdfjs/, served from there in
 * development.
 */
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FOLDERS = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];

type Emitter = {
  readonly emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => string;
};
type Request = { readonly url?: string | undefined };
type Response = NodeJS.WritableStream & { readonly setHeader: (name: string, value: string) => unknown };
type DevServer = {
  readonly middlewares: {
    readonly use: (handle: (request: Request, response: Response, next: () => void) => void) => unknown;
  };
};

export function pdfjsFiles() {
  // The copy react-pdf itself draws with, should there ever be two.
  const reactPdf = createRequire(import.meta.url).resolve('react-pdf');
  const root = dirname(createRequire(reactPdf).resolve('pdfjs-dist/package.json'));
  return {
    name: 'pdfjs-files',
    generateBundle(this: Emitter) {
      for (const folder of FOLDERS)
        for (const file of readdirSync(join(root, folder)))
          this.emitFile({
            type: 'asset',
            fileName: `pdfjs/${folder}/${file}`,
            source: readFileSync(join(root, folder, file)),
          });
    },
    configureServer(server: DevServer) {
      server.middlewares.use((request, response, next) => {
        const match = /^\/pdfjs\/(cmaps|standard_fonts|wasm|iccs)\/([\w.-]+)$/.exec(
          (request.url ?? '').split('?')[0] ?? '',
        );
        const path = match?.[1] && match[2] ? join(root, match[1], match[2]) : null;
        if (!path || !existsSync(path)) return next();
        if (path.endsWith('.wasm')) response.setHeader('content-type', 'application/wasm');
        createReadStream(path).pipe(response);
      });
    },
  };
}
