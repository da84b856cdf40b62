/**
 * What became of a request: served; refused with a proper problem that says to come back; broken off so that the client sees it; or wrong,
 * in any other way.
 */
export type Verdict = 'served' | 'refused' | 'cut' | 'wrong';

export type Judged = { verdict: Verdict; note: string };

const REFUSALS = new Set([502, 503, 504]);
const SHOWN = 160;

/** Judges an answer by its status and its whole body. */
export function judge(status: number, type: string, body: string): Judged {
  const value = parse(body);
  const note = `${status} ${body.slice(0, SHOWN)}`;
  if (status >= 200 && status < 300) return { verdict: value === undefined ? 'wrong' : 'served', note };
  const isProblem = type.startsWith('application/problem+json') && isProblemOf(value, status);
  return { verdict: isProblem && REFUSALS.has(status) ? 'refused' : 'wrong', note };
}

/** Judges a request that ended without a whole answer: its connection was closed, or nothing came in time. */
export function judgeFailure(error: unknown): Judged {
  const note = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { verdict: note.includes('Timeout') ? 'wrong' : 'cut', note };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function isProblemOf(value: unknown, status: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return 'status' in value && value.status === status && 'type' in value && 'correlationId' in value;
}
