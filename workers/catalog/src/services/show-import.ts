import type { Ctx } from '../context.ts';
import { findImport, toImport } from '../db/imports.ts';
import { announceImport } from './announce-change.ts';

const PAUSE_MS = 500;

/** Shows its seller how far an import is: twice a second at most, and at the end in any case. A run never waits for who watches it. */
export type ShowImport = { advanced(): Promise<void>; ended(): Promise<void> };

export function openShowImport(ctx: Ctx, importId: string): ShowImport {
  let shownAt = 0;
  const add = async () => {
    const record = await findImport(ctx.db, importId);
    if (record) announceImport(ctx, record.sellerId, toImport(record));
  };
  return {
    async advanced() {
      if (ctx.now() - shownAt < PAUSE_MS) return;
      shownAt = ctx.now();
      await add();
      void ctx.live.flush();
    },
    async ended() {
      await add();
      await ctx.live.flush();
    },
  };
}
