/** Typed HTTP: reads, writes and uploads. A refusal is an ApiRefusal with its code; words for it are in i18n. */
export type ApiRefusal = {
  readonly name: 'ApiRefusal';
  readonly refused: string;
  readonly status: number;
  readonly retryAfterMs: number;
};

const refusal = (refused: string, status: number, retryAfterMs = 0): ApiRefusal & Error =>
  Object.assign(new Error(refused), { name: 'ApiRefusal' as const, refused, status, retryAfterMs });

export const refusedCode = (error: unknown): string =>
  error instanceof Error && error.name === 'ApiRefusal' ? error.message : 'noConnection';

/** How long to wait before the next try, in ms; 0 when there is nothing to wait for. */
export const retryAfter = (error: unknown): number =>
  error instanceof Error && 'retryAfterMs' in error && typeof error.retryAfterMs === 'number'
    ? error.retryAfterMs
    : 0;

const answerOf = async <Body>(response: Response): Promise<Body> => {
  const body: unknown = response.headers.get('content-type')?.includes('json') ? await response.json() : null;
  if (response.ok) return body as Body; // The type of each address is stated where it is called (shared/http.ts).
  const refused =
    typeof body === 'object' && body !== null && 'refused' in body ? String(body.refused) : 'failed';
  const retryAfterMs =
    typeof body === 'object' && body !== null && 'retryAfterMs' in body ? Number(body.retryAfterMs) : 0;
  throw refusal(refused, response.status, retryAfterMs);
};

export const read = async <Body>(address: string): Promise<Body> =>
  answerOf<Body>(
    await fetch(address, { headers: { accept: 'application/json' }, credentials: 'same-origin' }),
  );

export const write = async <Body>(
  address: string,
  method: 'POST' | 'PUT' | 'DELETE',
  body?: unknown,
): Promise<Body> =>
  answerOf<Body>(
    await fetch(address, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );

/** Uploads one file and tells how far it is (0…1). */
export const upload = <Body>(
  address: string,
  file: File,
  onProgress: (done: number) => void,
): Promise<Body> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.responseType = 'json';
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(refusal('noConnection', 0));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as Body);
      else reject(refusal(String(request.response?.refused ?? 'failed'), request.status));
    };
    request.send(file);
  });
