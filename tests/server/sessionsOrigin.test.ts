import { request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { originAllowed, refuseForeignOrigin } from '../../server/sessions/origin.ts';

describe('where a request comes from', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });
  const serve = async (publicUrl: string | null): Promise<number> => {
    const app = express();
    app.use(refuseForeignOrigin({ publicUrl }));
    app.all('/act', (_, response) => void response.json({ done: true }));
    const server = app.listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    return (server.address() as AddressInfo).port;
  };
  const ask = (port: number, method: string, headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      const request = httpRequest({ port, method, path: '/act', host: '127.0.0.1', headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      request.on('error', reject).end();
    });

  it('changes are refused to foreign pages and reading is not', async () => {
    const port = await serve('https://room.example.cn');
    const here = `127.0.0.1:${port}`;
    const expected: readonly (readonly [number, Record<string, string>])[] = [
      [200, { origin: 'https://room.example.cn', cookie: 'tingyi=x' }],
      [200, { origin: `http://${here}`, cookie: 'tingyi=x' }],
      [200, { 'sec-fetch-site': 'same-origin', cookie: 'tingyi=x' }],
      [200, { 'sec-fetch-site': 'same-origin', origin: 'null', cookie: 'tingyi=x' }],
      [200, {}],
      [403, { cookie: 'tingyi=x' }],
      [403, { origin: 'https://evil.example' }],
      [403, { origin: 'null' }],
      [403, { origin: 'https://room.example.cn.evil.example' }],
      [403, { origin: 'https://room.example.cn', 'sec-fetch-site': 'cross-site' }],
      [403, { origin: 'https://other.example.cn', 'sec-fetch-site': 'same-site' }],
    ];
    for (const [status, headers] of expected)
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
        expect(await ask(port, method, headers), JSON.stringify(headers)).toBe(status);
    expect(await ask(port, 'GET', { origin: 'https://evil.example', cookie: 'tingyi=x' })).toBe(200);
  });

  it('a socket is opened by our pages or by no page at all', () => {
    const from = (headers: Record<string, string>) =>
      originAllowed({ headers: { host: 'room.example.cn', cookie: 'tingyi=x', ...headers } }, null);
    expect(from({ origin: 'https://room.example.cn' })).toBe(true);
    expect(from({})).toBe(true);
    expect(from({ origin: 'https://evil.example' })).toBe(false);
    expect(from({ origin: 'null' })).toBe(false);
  });
});
