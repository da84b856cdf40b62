import { Money, pageOf, PageQuery, prose } from '@highstreet/http';
import { z } from '@hono/zod-openapi';

const instant = z.iso.datetime({ offset: true });

export const GiftCardStatus = z.enum(['usable', 'spent', 'expired', 'blocked']);
export type GiftCardStatus = z.infer<typeof GiftCardStatus>;

export const GiftCard = z
  .object({
    id: z.string(),
    code: z
      .string()
      .openapi({ description: 'masked but for its holder, and for an admin when it is issued' }),
    customerId: z
      .string()
      .nullable()
      .openapi({ description: 'whose store credit it is; null: whoever has it' }),
    balance: Money,
    note: z.string().openapi({ description: 'its holder reads it too' }),
    status: GiftCardStatus,
    expiresAt: instant.nullable(),
    createdAt: instant,
  })
  .openapi('GiftCard');
export type GiftCard = z.infer<typeof GiftCard>;

export const GiftCardPage = pageOf(GiftCard).openapi('GiftCardPage');
export type GiftCardPage = z.infer<typeof GiftCardPage>;

export const IssueGiftCard = z
  .object({
    balance: Money.extend({ amount: z.number().int().min(1).max(100_000_000) }),
    customerId: z
      .string()
      .regex(/^[\w-]{1,60}$/, 'is not an id')
      .nullable()
      .default(null),
    note: prose(500).default(''),
    expiresAt: instant.nullable().default(null),
  })
  .openapi('IssueGiftCard');
export type IssueGiftCard = z.infer<typeof IssueGiftCard>;

export const UpdateGiftCard = z
  .object({ isBlocked: z.boolean(), note: prose(500), expiresAt: instant.nullable() })
  .partial()
  .openapi('UpdateGiftCard');
export type UpdateGiftCard = z.infer<typeof UpdateGiftCard>;

export const ListGiftCardsQuery = PageQuery.extend({
  q: z
    .string()
    .max(100)
    .optional()
    .openapi({ description: 'a code or its end, part of a note, or a customer id' }),
  status: GiftCardStatus.optional(),
});
export type ListGiftCardsQuery = z.infer<typeof ListGiftCardsQuery>;

export const GiftCardEntryPage = pageOf(
  z.object({
    id: z.string(),
    kind: z.enum(['issued', 'spent', 'refunded', 'released']),
    amount: z
      .number()
      .int()
      .openapi({ description: "minor units of the card's currency; negative when spent" }),
    balance: z.number().int().openapi({ description: 'after it' }),
    orderId: z.string().nullable(),
    createdAt: instant,
  }),
).openapi('GiftCardEntryPage');
export type GiftCardEntryPage = z.infer<typeof GiftCardEntryPage>;

export const GiftCardCode = z.object({ code: z.string().min(1).max(100) }).openapi('GiftCardCode');

export const GiftCardBalance = z.object({ balance: Money, isUsable: z.boolean() }).openapi('GiftCardBalance');
export type GiftCardBalance = z.infer<typeof GiftCardBalance>;
