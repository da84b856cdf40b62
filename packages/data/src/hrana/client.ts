import type { Client, InArgs, InStatement, ResultSet, TransactionMode } from '@libsql/client/web';
import { DatabaseUnavailable } from './unavailable.ts';
import { throughWriteGate } from '../write-gate.ts';
import { toResultSet, type WireResult } from './rows.ts';
import { keepStream, takeStream } from './streams.ts';
import { toWireStatement, type WireStatement } from './values.ts';

/** Sends one request to the server and gives its answer, whatever its status below 500. */
export type Send = (
  url: string,
  init: { method: 'POST'; headers: Record<string, string>; body: string },
) => Promise<Response>;

type Step = { stmt: WireStatement; condition?: Condition };
type Condition = { type: 'ok'; step: number } | { type: 'not'; cond: Condition };
type Work = { type: 'execute'; stmt: WireStatement } | { type: 'batch'; batch: { steps: Step[] } };
type WireError = { message: string; code?: string | null };
type BatchResult = { step_results: (WireResult | null)[]; step_errors: (WireError | null)[] };
type Answer = {
  baton: string | null;
  base_url: string | null;
  results: (
    | { type: 'error'; error: WireError }
    | {
        type: 'ok';
        response: { type: 'execute'; result: WireResult } | { type: 'batch'; result: BatchResult };
      }
  )[];
};

/** What the database refused: a constraint, bad SQL. `code` as SQLite names it. */
export class StatementFailed extends Error {
  readonly code: string;
  constructor({ message, code }: WireError) {
    super(`${code ?? 'SQLITE_ERROR'}: ${message}`);
    this.code = code ?? 'SQLITE_ERROR';
  }
}

const WRITES = /^\s*(?:INSERT|UPDATE|DELETE|REPLACE|WITH\b[^]*\b(?:INSERT|UPDATE|DELETE)\b)/i;
const BEGIN = {
  write: 'BEGIN IMMEDIATE',
  read: 'BEGIN TRANSACTION READONLY',
  deferred: 'BEGIN DEFERRED',
} as const;

/**
 * `execute` and `batch` of libSQL's client over Hrana's HTTP, each one round trip, on streams that stay open between requests: opening
 * one makes the server open a connection and read the whole schema, which costs more than most queries. A stream is only a token
 * (`baton`), so it may pass from request to request where a socket may not. One that had an error is closed; one the server has
 * forgotten is replaced. Interactive transactions and scripts are not there. Source: the Hrana 2 specification of libSQL.
 */
export class HranaClient implements Client {
  readonly #url: string;
  readonly #headers: Record<string, string>;
  readonly #send: Send;
  readonly #now: () => number;
  readonly protocol = 'http';
  closed = false;

  constructor(url: string, token: string | undefined, send: Send, now: () => number = Date.now) {
    this.#url = `${url.replace(/^libsql:/, 'https:').replace(/\/$/, '')}/v2/pipeline`;
    // Unpacked: packing a small answer costs both sides more than the bytes it saves on the way.
    this.#headers = { 'accept-encoding': 'identity', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    this.#send = send;
    this.#now = now;
  }

  async execute(statement: InStatement | string, args?: InArgs): Promise<ResultSet> {
    const stmt = toWireStatement(typeof statement === 'string' ? [statement, args] : statement);
    const response = await this.#run({ type: 'execute', stmt }, WRITES.test(stmt.sql));
    if (response.type !== 'execute') throw new TypeError('the database answered another question');
    return toResultSet(response.result);
  }

  async batch(
    statements: (InStatement | [string, InArgs?])[],
    mode: TransactionMode = 'deferred',
  ): Promise<ResultSet[]> {
    const steps = inTransaction(statements.map(toWireStatement), BEGIN[mode]);
    const response = await this.#run({ type: 'batch', batch: { steps } }, mode === 'write');
    if (response.type !== 'batch') throw new TypeError('the database answered another question');
    const { step_results: results, step_errors: errors } = response.result;
    const error = errors.find((each) => each !== null);
    if (error) throw new StatementFailed(error);
    return results.slice(1, -2).map((result) => {
      if (!result) throw new TypeError('the database left out a statement');
      return toResultSet(result);
    });
  }

  close(): void {
    this.closed = true;
  }

  reconnect(): void {
    this.closed = false;
  }

  migrate = absent;
  transaction = absent;
  executeMultiple = absent;
  sync = absent;

  async #run(work: Work, isWrite: boolean) {
    const body = JSON.stringify(work);
    const run = () => this.#sendOnStream(body);
    const response = await (isWrite ? throughWriteGate(this.#url, run) : run());
    const text = await response.text().catch((error: unknown) => {
      throw new DatabaseUnavailable(error);
    });
    if (!response.ok) throw new Error(`the database answered ${response.status}: ${text.slice(0, 200)}`);
    const { baton, base_url: base, results } = readAnswer(text);
    const [result] = results;
    if (baton !== null && base === null) await this.#keepOrClose(baton, isGood(result));
    if (!result) throw new TypeError('the database answered nothing');
    if (result.type === 'error') throw new StatementFailed(result.error);
    return result.response;
  }

  /** A forgotten stream is refused with 4xx before anything runs, so the work may be sent again. */
  async #sendOnStream(work: string): Promise<Response> {
    const kept = takeStream(this.#url, this.#now());
    if (kept === undefined) return this.#post(`{"requests":[${work}]}`);
    const first = await this.#post(`{"baton":${JSON.stringify(kept)},"requests":[${work}]}`);
    if (first.status < 400 || first.status >= 500) return first;
    await first.body?.cancel();
    return this.#post(`{"requests":[${work}]}`);
  }

  async #keepOrClose(baton: string, isClean: boolean): Promise<void> {
    if (isClean && keepStream(this.#url, baton, this.#now())) return;
    const body = `{"baton":${JSON.stringify(baton)},"requests":[{"type":"close"}]}`;
    const response = await this.#post(body).catch(() => undefined);
    await response?.body?.cancel();
  }

  #post(body: string): Promise<Response> {
    return this.#send(this.#url, { method: 'POST', headers: this.#headers, body });
  }
}

function readAnswer(text: string): Answer {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DatabaseUnavailable(error);
  }
}

async function absent(): Promise<never> {
  throw new TypeError(
    'a slice writes in batches: a transaction over several round trips holds up all other writers',
  );
}

/** Each step runs when the one before it was good; the last takes all back unless they were committed. */
function inTransaction(statements: readonly WireStatement[], begin: string): Step[] {
  const steps: Step[] = [{ stmt: { sql: begin, want_rows: false } }];
  for (const stmt of statements) steps.push({ condition: { type: 'ok', step: steps.length - 1 }, stmt });
  const commit = steps.length;
  steps.push({ condition: { type: 'ok', step: commit - 1 }, stmt: { sql: 'COMMIT', want_rows: false } });
  const isOpen: Condition = { type: 'not', cond: { type: 'ok', step: commit } };
  steps.push({ condition: isOpen, stmt: { sql: 'ROLLBACK', want_rows: false } });
  return steps;
}

function isGood(result: Answer['results'][number] | undefined): boolean {
  if (result?.type !== 'ok') return false;
  return (
    result.response.type !== 'batch' || result.response.result.step_errors.every((error) => error === null)
  );
}
