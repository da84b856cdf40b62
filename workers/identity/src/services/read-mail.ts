import { NotFound } from '@highstreet/http';
import { z } from 'zod';
import type { DevMail, DevMailList } from '../contract/index.ts';
import { normalEmail } from '../contract/schemas.ts';
import type { Ctx } from '../context.ts';
import { findMailRow, listMailRows, type MailRow } from '../db/mails.ts';
import { toInstant } from '../db/rows.ts';

const MailContent = z.object({
  kind: z.string(),
  subject: z.string(),
  text: z.string(),
  link: z.string().nullable(),
});

/** The last mails, for whoever runs the system locally; anywhere else this address does not exist. */
export async function listDevMails(ctx: Ctx, to: string | undefined): Promise<DevMailList> {
  if (ctx.config.profile !== 'local') throw new NotFound('There is nothing at this address.');
  const rows = await listMailRows(ctx.db, to && normalEmail(to), ctx.now());
  return { items: await Promise.all(rows.map((row) => openMail(ctx, row))) };
}

/** The mail of an event, for the slice that sends it; null when it is too old. */
export async function readMail(ctx: Ctx, id: string): Promise<DevMail | null> {
  const row = await findMailRow(ctx.db, id, ctx.now());
  return row ? openMail(ctx, row) : null;
}

async function openMail(ctx: Ctx, row: MailRow): Promise<DevMail> {
  const content = MailContent.parse(JSON.parse(await ctx.vault.open(`mail:${row.id}`, row.sealed)));
  return { id: row.id, to: row.recipient, ...content, createdAt: toInstant(row.createdAt) };
}
