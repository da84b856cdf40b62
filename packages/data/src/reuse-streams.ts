import { throughWriteGate } from './write-gate.ts';

type Send = (request: Request) => Promise<Response>;
type StreamRequest = {
  type: string;
  sql?: string;
  sql_id?: number;
  stmt?: Stmt;
  batch?: { steps: { stmt: Stmt }[] };
};
type Stmt = { sql?: string; sql_id?: number };
type Idle = { baton: string; until: number };

const IDLE_MS = 5_000;
const MOST_IDLE = 64;
const idle = new Map<string, Idle[]>();

/**
 * Sends the client's pipelines over streams that stay open between requests: opening one makes the server open a connection and
 * read the whole schema, which costs more than most queries. A stream is only a token (`baton`), so it may pass from request
 * to request where a socket may not. One that had an error is closed; one the server has forgotten is replaced. Source: Hrana over HTTP 2.
 */
export function reuseStreams(send: Send, now: () => number = Date.now): Send {
  return async (request) => {
    const text = await request.clone().text();
    const plan = planPipeline(request.url, text);
    if (!plan) return send(request);
    const run = () => sendOnStream(request, send, plan, now());
    const response = await (WRITES.test(text) ? throughWriteGate(request.url, run) : run());
    if (!response.ok) return response;
    const answer = await response.text();
    const baton = readBaton(answer);
    if (baton !== undefined) await keepOrClose(request, send, { baton, answer, at: now() });
    return new Response(plan.answer(answer), {
      status: response.status,
      headers: { 'content-type': 'application/json' },
    });
  };
}

const WRITES =
  /"sql":"\s*(?:BEGIN IMMEDIATE|INSERT|UPDATE|DELETE|REPLACE|WITH\b[^"]*\b(?:INSERT|UPDATE|DELETE)\b)/i;

async function sendOnStream(request: Request, send: Send, plan: Plan, now: number): Promise<Response> {
  const kept = takeIdle(request.url, now);
  const first = await send(withBody(request, plan.body(kept)));
  if (kept === undefined || !isForgotten(first)) return first;
  return send(withBody(request, plan.body(undefined)));
}

type Plan = { body: (baton: string | undefined) => string; answer: (text: string) => string };

/** How a pipeline of one statement or batch is sent on an open stream; undefined for any other request. */
function planPipeline(url: string, text: string): Plan | undefined {
  if (
    !url.endsWith('/v2/pipeline') ||
    !text.startsWith('{"requests":[') ||
    !text.endsWith('{"type":"close"}]}')
  )
    return undefined;
  const { requests }: { requests: StreamRequest[] } = JSON.parse(text);
  const work = requests.filter(({ type }) => type === 'execute' || type === 'batch');
  const [only] = work;
  if (!only || work.length > 1 || requests.some(({ type }) => !KNOWN.has(type))) return undefined;
  inlineSql(only, requests);
  const at = requests.indexOf(only);
  const before = requests.slice(0, at).map(done).join('');
  const after = requests
    .slice(at + 1)
    .map((request) => `,${done(request).slice(0, -1)}`)
    .join('');
  const body = JSON.stringify(only);
  return {
    body: (baton) =>
      `{${baton === undefined ? '' : `"baton":${JSON.stringify(baton)},`}"requests":[${body}]}`,
    answer: (answer) => {
      const start = answer.indexOf('"results":[') + '"results":['.length;
      const end = answer.lastIndexOf(']');
      return answer.slice(0, start) + before + answer.slice(start, end) + after + answer.slice(end);
    },
  };
}

const KNOWN = new Set(['execute', 'batch', 'store_sql', 'close_sql', 'close']);

/** The answer to a request that is not sent, because the stream stays open or the text went along. */
function done({ type }: StreamRequest): string {
  return `{"type":"ok","response":{"type":"${type}"}},`;
}

/** Puts stored texts back into the statements that name them: ids belong to a stream, and the stream is older than this request. */
function inlineSql(work: StreamRequest, requests: readonly StreamRequest[]): void {
  const texts = new Map(
    requests.flatMap(({ type, sql, sql_id: id }) => (type === 'store_sql' ? [[id, sql] as const] : [])),
  );
  const statements = work.stmt ? [work.stmt] : (work.batch?.steps.map(({ stmt }) => stmt) ?? []);
  for (const statement of statements) {
    if (statement.sql_id === undefined) continue;
    const sql = texts.get(statement.sql_id);
    if (sql === undefined) continue;
    statement.sql = sql;
    delete statement.sql_id;
  }
}

/** Uncompressed: packing a small answer costs both sides more than the bytes it saves on the way. */
function withBody(request: Request, body: string): Request {
  const headers = new Headers(request.headers);
  headers.set('accept-encoding', 'identity');
  return new Request(request.url, { method: 'POST', headers, body });
}

/** The server says so with a 4xx before it runs anything, so the work may be sent again. */
function isForgotten(response: Response): boolean {
  return response.status >= 400 && response.status < 500;
}

function readBaton(answer: string): string | undefined {
  if (!answer.includes('"base_url":null')) return undefined;
  return /^\{"baton":"([^"]+)"/.exec(answer)?.[1];
}

function takeIdle(url: string, now: number): string | undefined {
  const streams = idle.get(url) ?? [];
  for (let stream = streams.pop(); stream; stream = streams.pop())
    if (stream.until > now) return stream.baton;
  return undefined;
}

async function keepOrClose(
  request: Request,
  send: Send,
  stream: { baton: string; answer: string; at: number },
): Promise<void> {
  const streams = idle.get(request.url) ?? [];
  idle.set(request.url, streams);
  if (
    streams.length < MOST_IDLE &&
    !stream.answer.includes('"type":"error"') &&
    !hasFailedStep(stream.answer)
  ) {
    streams.push({ baton: stream.baton, until: stream.at + IDLE_MS });
    return;
  }
  const body = `{"baton":${JSON.stringify(stream.baton)},"requests":[{"type":"close"}]}`;
  await send(withBody(request, body)).catch(() => undefined);
}

/** Whether a step of the batch failed: `step_errors` of a good one holds nulls only. */
function hasFailedStep(answer: string): boolean {
  const start = answer.lastIndexOf('"step_errors":[');
  return start >= 0 && !/^"step_errors":\[(?:null,?)*\]/.test(answer.slice(start));
}
