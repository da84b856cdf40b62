import type { FieldError, ProblemType } from './problem.ts';

type Extra = {
  errors?: FieldError[];
  retryAfter?: number;
  members?: Record<string, unknown>;
  cause?: unknown;
};

/** A refusal that the caller can understand and act on. `retryAfter` in seconds; `members` become members of the body. */
export abstract class Problem extends Error {
  readonly type: ProblemType;
  readonly errors: FieldError[] | undefined;
  readonly retryAfter: number | undefined;
  readonly members: Record<string, unknown>;

  constructor(type: ProblemType, detail: string, extra: Extra = {}) {
    super(detail, { cause: extra.cause });
    this.name = type.slug;
    this.type = type;
    this.errors = extra.errors;
    this.retryAfter = extra.retryAfter;
    this.members = extra.members ?? {};
  }
}

const of = (slug: string, title: string, status: number): ProblemType => ({ slug, title, status });

/** The problem types that every slice shares; a domain's own are in its `contract/problems.ts`. */
export const sharedProblems = {
  badRequest: of('bad-request', 'Bad request', 400),
  unauthorized: of('unauthorized', 'Sign-in required', 401),
  forbidden: of('forbidden', 'Not allowed', 403),
  notFound: of('not-found', 'Not found', 404),
  methodNotAllowed: of('method-not-allowed', 'Method not allowed', 405),
  conflict: of('conflict', 'Conflict', 409),
  gone: of('gone', 'Gone', 410),
  preconditionFailed: of('precondition-failed', 'Changed meanwhile', 412),
  tooLarge: of('too-large', 'Too large', 413),
  unsupportedType: of('unsupported-media-type', 'Unsupported media type', 415),
  invalidInput: of('invalid-input', 'Invalid input', 422),
  preconditionRequired: of('precondition-required', 'Precondition required', 428),
  limitReached: of('limit-reached', 'Limit reached', 429),
  internal: of('internal', 'Something went wrong on our side', 500),
  unavailable: of('unavailable', 'Not available right now', 503),
  deadline: of('deadline-exceeded', 'Took too long', 504),
} as const satisfies Record<string, ProblemType>;

export class NotFound extends Problem {
  constructor(detail: string, type: ProblemType = sharedProblems.notFound, extra?: Extra) {
    super(type, detail, extra);
  }
}

export class Conflict extends Problem {
  constructor(detail: string, type: ProblemType = sharedProblems.conflict, extra?: Extra) {
    super(type, detail, extra);
  }
}

export class Forbidden extends Problem {
  constructor(detail: string, type: ProblemType = sharedProblems.forbidden, extra?: Extra) {
    super(type, detail, extra);
  }
}

export class Unauthorized extends Problem {
  constructor(detail: string, type: ProblemType = sharedProblems.unauthorized, extra?: Extra) {
    super(type, detail, extra);
  }
}

/** Input that is well-formed and wrong; `errors` name the fields. */
export class InvalidInput extends Problem {
  constructor(detail: string, errors: FieldError[] = [], type: ProblemType = sharedProblems.invalidInput) {
    super(type, detail, { errors });
  }
}

export class LimitReached extends Problem {
  constructor(detail: string, retryAfter: number, type: ProblemType = sharedProblems.limitReached) {
    super(type, detail, { retryAfter });
  }
}

export class PreconditionFailed extends Problem {
  constructor(
    detail: string,
    members: Record<string, unknown> = {},
    type: ProblemType = sharedProblems.preconditionFailed,
  ) {
    super(type, detail, { members });
  }
}

export class Gone extends Problem {
  constructor(detail: string, type: ProblemType = sharedProblems.gone) {
    super(type, detail);
  }
}

/** A part that this request needs does not answer. The cause goes to the log only. */
export class Unavailable extends Problem {
  constructor(detail: string, cause?: unknown, retryAfter = 5) {
    super(sharedProblems.unavailable, detail, { cause, retryAfter });
  }
}

/** Any other refusal, by its own type. */
export class Refused extends Problem {}
