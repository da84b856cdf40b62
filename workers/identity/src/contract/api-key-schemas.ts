import { z } from '@hono/zod-openapi';
import { instant, PersonName } from './schemas.ts';

/** `<slice>:read`, `<slice>:write`, or `*` for everything that the owner may do. */
export const Scope = z
  .string()
  .max(60)
  .regex(/^(?:\*|[a-z]+:(?:read|write))$/, 'Use *, <slice>:read or <slice>:write.');

export const ApiKey = z
  .object({
    id: z.string(),
    name: z.string(),
    start: z
      .string()
      .openapi({ description: 'First characters, to recognise the key by', example: 'hsk_4fR2' }),
    scopes: z.array(Scope),
    limitPerMinute: z.number().int(),
    createdAt: instant,
    expiresAt: instant.nullable(),
    lastUsedAt: instant.nullable(),
  })
  .openapi('ApiKey');
export type ApiKey = z.infer<typeof ApiKey>;

export const ApiKeyList = z.object({ items: z.array(ApiKey) }).openapi('ApiKeyList');
export type ApiKeyList = z.infer<typeof ApiKeyList>;

/** A new key. `expiresInDays` is left out for a key without an end. */
export const CreateApiKey = z
  .object({
    name: PersonName,
    scopes: z.array(Scope).min(1).max(40),
    expiresInDays: z.number().int().min(1).max(730).optional(),
    limitPerMinute: z.number().int().min(1).max(6000).default(600),
  })
  .openapi('CreateApiKey');
export type CreateApiKey = z.infer<typeof CreateApiKey>;

/** `key` is shown this once. */
export const NewApiKey = ApiKey.extend({ key: z.string() }).openapi('NewApiKey');
export type NewApiKey = z.infer<typeof NewApiKey>;
