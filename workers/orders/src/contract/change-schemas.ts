import { line, prose } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import { Tracking } from './schemas.ts';

const sellerId = z
  .string()
  .max(60)
  .optional()
  .openapi({ description: 'whose part; an admin names it where the order has several' });

export const MoveOrder = z
  .object({
    status: z.enum(['processing', 'shipped', 'delivered']).optional(),
    tracking: Tracking.optional().openapi({ description: 'with `shipped`, or afterwards' }),
    sellerId,
  })
  .refine(({ status, tracking }) => status !== undefined || tracking !== undefined, 'changes nothing')
  .openapi('MoveOrder');
export type MoveOrder = z.infer<typeof MoveOrder>;

export const CancelOrder = z.object({ reason: line(300), sellerId }).openapi('CancelOrder');
export type CancelOrder = z.infer<typeof CancelOrder>;

export const AskReturn = z
  .object({
    lines: z
      .array(z.object({ lineId: z.string().max(60), quantity: z.number().int().min(1).max(10_000) }))
      .min(1)
      .max(100),
    reason: line(500),
  })
  .openapi('AskReturn');
export type AskReturn = z.infer<typeof AskReturn>;

export const DecideReturn = z
  .object({
    status: z.enum(['accepted', 'refused']),
    answer: line(500).optional(),
    isRestocked: z.boolean().default(true).openapi({ description: 'the pieces go back on the shelf' }),
  })
  .openapi('DecideReturn');
export type DecideReturn = z.infer<typeof DecideReturn>;

export const AddNote = z
  .object({
    text: prose(1_000).pipe(z.string().min(1)),
    isInternal: z.boolean().default(false).openapi({ description: "not for the customer's eyes" }),
  })
  .openapi('AddNote');
export type AddNote = z.infer<typeof AddNote>;

export const DashboardQuery = z.object({
  as: z.enum(['seller', 'admin']).default('seller'),
  days: z.coerce.number().int().min(1).max(366).default(30),
  offset: z.coerce
    .number()
    .int()
    .min(-840)
    .max(840)
    .default(0)
    .openapi({ description: 'minutes by which local time is ahead of UTC; days begin by it' }),
});
export type DashboardQuery = z.infer<typeof DashboardQuery>;

const Sums = z.object({
  revenue: z.number().int(),
  orders: z.number().int(),
});

export const Dashboard = z
  .object({
    currency: z.string().openapi({ description: 'the one with the most revenue; others are left out' }),
    days: z.array(Sums.extend({ day: z.iso.date() })),
    total: Sums,
    before: Sums.openapi({ description: 'the same number of days before' }),
    bestSellers: z.array(
      z.object({
        productId: z.string(),
        slug: z.string(),
        title: z.string(),
        image: z.string().nullable(),
        quantity: z.number().int(),
        revenue: z.number().int(),
      }),
    ),
    open: z.object({
      confirmed: z.number().int(),
      processing: z.number().int(),
      shipped: z.number().int(),
      returns: z.number().int(),
    }),
  })
  .openapi('OrdersDashboard');
export type Dashboard = z.infer<typeof Dashboard>;
