import { z } from '@hono/zod-openapi';
import { instant, OpaqueToken } from './schemas.ts';

/** Six digits of an authenticator, or a backup code; blanks and dashes do not matter. */
export const Code = z
  .string()
  .max(40)
  .transform((text) => text.replaceAll(/[\s-]/g, '').toLowerCase())
  .refine((text) => /^(?:\d{6}|[0-9a-z]{16})$/.test(text), 'Use the six digits, or a backup code.')
  .openapi({ type: 'string', example: '123456' });

export const SecondFactor = z
  .object({ enabled: z.boolean(), enabledAt: instant.nullable(), backupCodesLeft: z.number().int() })
  .openapi('SecondFactor');
export type SecondFactor = z.infer<typeof SecondFactor>;

/** A secret that is not in force until a code of it was shown. `secret` is base 32 for typing, `uri` for the QR code. */
export const SecondFactorSetup = z
  .object({ secret: z.string(), uri: z.string() })
  .openapi('SecondFactorSetup');
export type SecondFactorSetup = z.infer<typeof SecondFactorSetup>;

export const ConfirmSecondFactor = z.object({ code: Code }).openapi('ConfirmSecondFactor');
export type ConfirmSecondFactor = z.infer<typeof ConfirmSecondFactor>;

/** Shown once. Each works once. */
export const BackupCodes = z.object({ codes: z.array(z.string()) }).openapi('BackupCodes');
export type BackupCodes = z.infer<typeof BackupCodes>;

/** The second step of a sign-in: the challenge of the first, and a code. */
export const VerifySecondFactor = z
  .object({ challenge: OpaqueToken, code: Code })
  .openapi('VerifySecondFactor');
export type VerifySecondFactor = z.infer<typeof VerifySecondFactor>;
