/** HTTP handlers that answer with JSON, a refusal or an error, and never leave a request hanging. */
import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';

export type Refused = { readonly refused: string; readonly status?: number; readonly retryAfterMs?: number };

const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;

const statusOf: Readonly<Record<string, number>> = {
  notSignedIn: 401,
  wrongCredentials: 401,
  notForYou: 404,
  hearingUnknown: 404,
  invitationUnknown: 404,
  tooFast: 429,
  tooManyAttempts: 429,
  storageFailed: 503,
  fileTooLarge: 413,
};

/** Answers with what the work returns; `{ refused }` becomes a 4xx. What it throws goes to the error handler. */
export const answering =
  (work: (request: Request, response: Response) => Promise<unknown>): RequestHandler =>
  async (request, response, next) => {
    try {
      // Set first: what the work sends by itself (a calendar file) is not to be kept either.
      response.setHeader('cache-control', 'no-store');
      const answer = await work(request, response);
      if (response.headersSent) return;
      if (!isRefused(answer)) return void response.json(answer ?? {});
      const { status, ...told } = answer;
      response.status(status ?? statusOf[answer.refused] ?? 409).json(told);
    } catch (error) {
      next(error);
    }
  };

/** The body or query as the schema reads it, or a refusal. */
export const parsed = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): { readonly value: z.infer<Schema> } | Refused => {
  const result = schema.safeParse(value);
  return result.success ? { value: result.data } : { refused: 'malformed', status: 400 };
};
