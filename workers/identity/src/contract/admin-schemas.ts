import { pageOf, PageQuery } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import { instant, Role, User } from './schemas.ts';

/** A user as an admin sees it. `version` moves with every change. */
export const ManagedUser = User.extend({
  bannedAt: instant.nullable(),
  banReason: z.string().nullable(),
  secondFactor: z.boolean(),
  lastSeenAt: instant.nullable(),
  version: z.number().int(),
}).openapi('ManagedUser');
export type ManagedUser = z.infer<typeof ManagedUser>;

export const UserQuery = PageQuery.extend({
  q: z.string().trim().max(100).optional().openapi({ description: 'Part of name or e-mail address' }),
  role: Role.optional(),
  banned: z.enum(['true', 'false']).optional(),
});
export type UserQuery = z.infer<typeof UserQuery>;

export const UserPage = pageOf(ManagedUser).openapi('UserPage');
export type UserPage = z.infer<typeof UserPage>;

/** A change by an admin; a field that is left out stays. `reason` goes to the audit log, for a ban also to the user. */
export const UpdateUser = z
  .object({
    role: Role.optional(),
    banned: z.boolean().optional(),
    reason: z.string().trim().max(500).optional(),
  })
  .refine((input) => input.role !== undefined || input.banned !== undefined, 'Change the role or the ban.')
  .openapi('UpdateUser');
export type UpdateUser = z.infer<typeof UpdateUser>;

export const AuditEntry = z
  .object({
    id: z.string(),
    at: instant,
    action: z.string().openapi({ example: 'user.role_changed' }),
    actorId: z.string().nullable(),
    actorEmail: z.string().nullable(),
    userId: z.string().nullable(),
    userEmail: z.string().nullable(),
    address: z.string().nullable(),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .openapi('AuditEntry');
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditQuery = PageQuery.extend({ userId: z.string().max(60).optional() });
export type AuditQuery = z.infer<typeof AuditQuery>;

export const AuditPage = pageOf(AuditEntry).openapi('AuditPage');
export type AuditPage = z.infer<typeof AuditPage>;
