/** One kind of problem: `slug` is what clients branch on, `title` never varies. */
export type ProblemType = { slug: string; title: string; status: number };

/** One bad field. `pointer` is a JSON Pointer into the body, or `?name` for a query parameter. */
export type FieldError = { pointer: string; detail: string };

/** Problem details (RFC 9457) as they leave Highstreet. */
export type ProblemBody = {
  type: string;
  title: string;
  status: number;
  detail?: string | undefined;
  errors?: FieldError[] | undefined;
  correlationId?: string | undefined;
  [member: string]: unknown;
};

/** Problem type URIs are URNs: stable on every host. */
export const PROBLEM_TYPE_PREFIX = 'urn:highstreet:problem:';

/** On a 503 for the gateway: not the slice that answers is away, but another one that it needs. */
export const ELSEWHERE_HEADER = 'x-highstreet-elsewhere';

/** Builds the body of one case of a problem type. */
export function problemBody(type: ProblemType, rest: Partial<ProblemBody> = {}): ProblemBody {
  const fixed = { type: PROBLEM_TYPE_PREFIX + type.slug, title: type.title, status: type.status };
  // First for the reader, last so that no member of a case takes their place.
  return { ...fixed, ...rest, ...fixed };
}

/** A body as an `application/problem+json` response, never stored by a cache. */
export function problemResponse(body: ProblemBody, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}
