import { Breaker, type BreakerState, type Outcome } from './breaker.ts';
import { Ceiling } from './ceiling.ts';
import { jitter, RetryBudget, retryAfterMs } from './retry.ts';
import { untilDeadline } from './until-deadline.ts';

const MAX_RETRIES = 2;
const RETRY_STATUS = new Set([502, 503, 504]);
const EXPIRY_GRACE_MS = 1_000;

/** What the runtime gives: the clock (epoch milliseconds), a timer, and a number in [0, 1). */
export type Runtime = { now: () => number; sleep: (ms: number) => Promise<void>; random: () => number };

/** How a call ended when the upstream did not answer it. `retryAfterMs` in milliseconds. */
export type CallRefusal =
  | { kind: 'open' | 'busy'; retryAfterMs: number }
  | { kind: 'failed'; cause: unknown }
  | { kind: 'expired' | 'aborted' };

export type CallOutcome = { kind: 'answered'; response: Response } | CallRefusal;

export type Call = {
  /** Makes one attempt. `signal` aborts it; the attempt must send no more than one request. */
  send: (signal: AbortSignal) => Promise<Response>;
  /** Epoch milliseconds. */
  deadline: number;
  isRepeatable: boolean;
  /** False when the caller itself shortened the deadline: then lateness proves nothing. */
  isLatenessFailure: boolean;
  /** The body flows from the caller while the call runs: then neither lateness nor a broken call proves anything. */
  isStreamed?: boolean | undefined;
  /** The caller's own signal: when it leaves, the call ends as `aborted`. */
  callerSignal?: AbortSignal | undefined;
  /** Whether this answer means that the upstream broke rather than answered; by default no. Such an answer may be retried. */
  isBroken?: ((response: Response) => boolean) | undefined;
  /** Whether a 5xx only passes on that another upstream is away: who answers so is well. By default no. */
  isElsewhere?: ((response: Response) => boolean) | undefined;
};

/** Breaker, concurrency ceiling and retry budget of one upstream, and the one way to call it. */
export class UpstreamGuard {
  readonly #breaker = new Breaker();
  readonly #budget = new RetryBudget();
  readonly #ceiling: Ceiling;
  readonly #runtime: Runtime;

  constructor(runtime: Runtime, maxConcurrent = 500) {
    this.#runtime = runtime;
    this.#ceiling = new Ceiling(maxConcurrent);
  }

  state(): BreakerState {
    return this.#breaker.state(this.#runtime.now());
  }

  /**
   * Calls with deadline, breaker, ceiling and retries. Resolves for every end; an `answered` response is unread. However often it
   * was tried, a call counts once for the breaker, by how it ended.
   */
  async call(call: Call): Promise<CallOutcome> {
    const now = this.#runtime.now();
    if (call.deadline <= now) return { kind: 'expired' };
    const expiresAt = call.deadline + EXPIRY_GRACE_MS;
    const place = this.#ceiling.enter(now, expiresAt);
    if (!place) return { kind: 'busy', retryAfterMs: 1_000 };
    const admission = this.#breaker.admit(now, expiresAt);
    if (!admission) {
      this.#ceiling.leave(place);
      return { kind: 'open', retryAfterMs: this.#breaker.retryAfterMs(now) };
    }
    const outcome = await this.#attempts(call, admission.isProbe ? 0 : MAX_RETRIES);
    this.#ceiling.leave(place);
    this.#breaker.report(admission, judge(outcome, call), this.#runtime.now());
    return outcome;
  }

  async #attempts(call: Call, maxRetries: number): Promise<CallOutcome> {
    this.#budget.earn();
    for (let retry = 0; ; retry += 1) {
      const outcome = await untilDeadline(call.send, call.deadline - this.#runtime.now(), call.callerSignal);
      const wait =
        retry < maxRetries && call.isRepeatable ? this.#waitBefore(retry, outcome, call) : undefined;
      if (wait === undefined) return outcome;
      if (outcome.kind === 'answered') await outcome.response.body?.cancel().catch(() => undefined);
      await this.#runtime.sleep(wait);
      if (call.callerSignal?.aborted) return { kind: 'aborted' };
    }
  }

  /** Milliseconds to wait before the next attempt, or undefined when there is to be none. */
  #waitBefore(retry: number, outcome: CallOutcome, call: Call): number | undefined {
    const now = this.#runtime.now();
    if (!isWorthRetrying(outcome, call) || this.#breaker.state(now) !== 'closed') return undefined;
    const asked =
      outcome.kind === 'answered' ? retryAfterMs(outcome.response.headers.get('retry-after'), now) : 0;
    const wait = Math.max(asked, jitter(retry, this.#runtime.random));
    if (now + wait >= call.deadline) return undefined;
    return this.#budget.spend() ? wait : undefined;
  }
}

function isWorthRetrying(outcome: CallOutcome, call: Call): boolean {
  if (outcome.kind === 'failed') return true;
  if (outcome.kind !== 'answered') return false;
  return RETRY_STATUS.has(outcome.response.status) || call.isBroken?.(outcome.response) === true;
}

function judgeAnswer(response: Response, { isBroken, isElsewhere }: Call): Outcome {
  if (isBroken?.(response)) return 'failure';
  return response.status < 500 || isElsewhere?.(response) ? 'success' : 'failure';
}

function judge(outcome: CallOutcome, call: Call): Outcome {
  if (outcome.kind === 'answered') return judgeAnswer(outcome.response, call);
  if (call.isStreamed) return 'neutral';
  const isFailure = outcome.kind === 'failed' || (outcome.kind === 'expired' && call.isLatenessFailure);
  return isFailure ? 'failure' : 'neutral';
}
