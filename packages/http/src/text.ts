import { z } from '@hono/zod-openapi';

/** Text of one line without control characters, in NFC. */
export const line = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'has control characters'),
    );

/** Text of several lines: tab and line breaks are fine, other control characters are not. */
export const prose = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .max(max)
        .regex(/^(?:[\t\r\n]|[^\p{Cc}\p{Cs}])*$/u, 'has control characters'),
    );
