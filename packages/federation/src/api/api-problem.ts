/** One field that the server refused; `pointer` is a JSON pointer into the body. */
export interface FieldProblem {
  pointer: string;
  detail: string;
}

interface ProblemFields {
  type: string;
  title: string;
  status: number;
  detail?: string | undefined;
  errors?: FieldProblem[] | undefined;
  correlationId?: string | undefined;
  retryAfter?: number | undefined;
}

/** An answer that is not 2xx, as RFC 9457 tells it. `status` 0 means that there was no answer at all. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string | undefined;
  readonly errors: FieldProblem[];
  readonly correlationId: string | undefined;
  /** Seconds after which it is worth trying again. */
  readonly retryAfter: number | undefined;

  constructor(fields: ProblemFields, options?: ErrorOptions) {
    super(fields.detail ?? fields.title, options);
    this.type = fields.type;
    this.title = fields.title;
    this.status = fields.status;
    this.detail = fields.detail;
    this.errors = fields.errors ?? [];
    this.correlationId = fields.correlationId;
    this.retryAfter = fields.retryAfter;
  }
}

/** Reads the problem that a refused response carries; any other body becomes a problem with the bare status. */
export async function toProblem(response: Response): Promise<ApiProblem> {
  const body = await readBody(response);
  return new ApiProblem({
    type: text(body['type']) ?? 'about:blank',
    title: text(body['title']) ?? (response.statusText || `HTTP ${response.status}`),
    status: response.status,
    detail: text(body['detail']),
    errors: fieldProblems(body['errors']),
    correlationId: text(body['correlationId']) ?? response.headers.get('x-correlation-id') ?? undefined,
    retryAfter: seconds(response.headers.get('retry-after')),
  });
}

/** The problem of a request that got no answer: offline, refused connection, or a broken download. */
export function unreachableProblem(cause: unknown): ApiProblem {
  return new ApiProblem({ type: 'about:blank', title: 'No connection', status: 0 }, { cause });
}

async function readBody(response: Response): Promise<Record<string, unknown>> {
  if (!/[/+]json/.test(response.headers.get('content-type') ?? '')) return {};
  try {
    const body: unknown = await response.json();
    return isRecord(body) ? body : {};
  } catch {
    return {};
  }
}

function fieldProblems(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    if (!isRecord(item)) return [];
    return [{ pointer: text(item['pointer']) ?? '', detail: text(item['detail']) ?? '' }];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function seconds(value: string | null): number | undefined {
  if (value === null) return undefined;
  const count = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(count) ? Math.max(0, Math.ceil(count)) : undefined;
}
