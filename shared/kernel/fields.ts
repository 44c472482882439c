/** The fields that commands are made of, parsed once at the border. */
import { z } from 'zod';

export const id = z.string().regex(/^[\w:.-]{1,80}$/);
/** One line of a person's words, trimmed, not empty. */
export const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .refine((text) => text.length > 0);
/** A reason or statement of several lines, trimmed, not empty. */
export const prose = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.trim())
    .refine((text) => text.length > 0);
/** Like prose, but may be empty. */
export const optionalProse = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.trim());
/** Epoch milliseconds between the years 2000 and 2100. */
export const moment = z.number().int().min(946_684_800_000).max(4_102_444_800_000);
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
/** A drawn or typed signature as PNG, base64, 60 kB at most. */
export const signatureImage = z
  .string()
  .max(80_000)
  .regex(/^iVBORw0KGgo[A-Za-z0-9+/]*={0,2}$/);
