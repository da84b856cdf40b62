import { NotFound } from '@highstreet/http';
import type { Ctx } from '../context.ts';
import type { LogPage, LogQuery, TraceDetail, TracePage, TraceQuery } from '../contract/index.ts';
import { findTrace, readLogPage, readTracePage } from '../db/read-traces.ts';

export function listTraces(ctx: Ctx, query: TraceQuery): Promise<TracePage> {
  return readTracePage(ctx.db, query);
}

/** A trace with its spans. Throws NotFound when none of it was kept, or not any more. */
export async function getTrace(ctx: Ctx, traceId: string): Promise<TraceDetail> {
  const trace = await findTrace(ctx.db, traceId);
  if (!trace) throw new NotFound('There is no such trace; they are kept for 24 hours.');
  return trace;
}

export function listLogs(ctx: Ctx, query: LogQuery): Promise<LogPage> {
  return readLogPage(ctx.db, query);
}
