import * as z from 'zod/mini';

const Json = z.record(z.string(), z.unknown());
type Json = z.infer<typeof Json>;

const Document = z.object({
  paths: z.record(z.string(), Json),
  components: z.optional(z.record(z.string(), Json)),
  tags: z.optional(z.array(z.looseObject({ name: z.string() }))),
});
type Document = z.infer<typeof Document>;

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/** What the merged document says of the whole. */
export type Whole = { title: string; version: string; server: string };

/**
 * One OpenAPI 3.1 document out of the slices'. A component or operation id that two slices use for different things gets the slice's name in
 * front; paths outside `/api/` are for the gateway alone and stay out. Throws on what is not an OpenAPI document.
 */
export function mergeDocuments(documents: Record<string, unknown>, whole: Whole): Json {
  const paths: Record<string, Json> = {};
  const components: Record<string, Json> = { securitySchemes: { bearer: BEARER } };
  const tags = new Map<string, Json>();
  const operationIds = new Set<string>();
  for (const [slice, raw] of Object.entries(documents)) {
    const document = Document.parse(renamed(raw, clashes(Document.parse(raw), components), slice));
    for (const tag of document.tags ?? []) tags.set(tag.name, tag);
    for (const [kind, members] of Object.entries(document.components ?? {})) {
      components[kind] = { ...components[kind], ...members };
    }
    for (const [path, operations] of Object.entries(document.paths)) {
      if (path.startsWith('/api/'))
        paths[path] = { ...paths[path], ...withUniqueIds(operations, operationIds, slice) };
    }
  }
  const { title, version, server } = whole;
  const security = [{}, { bearer: [] }];
  return {
    openapi: '3.1.0',
    info: { title, version },
    servers: [{ url: server }],
    security,
    tags: [...tags.values()],
    paths,
    components,
  };
}

const BEARER = {
  type: 'http',
  scheme: 'bearer',
  description: 'An access token from `POST /api/auth/login`, or an API key (`hsk_…`).',
};

/** The component references (`#/components/<kind>/<name>`) that mean something else already. */
function clashes(document: Document, taken: Record<string, Json>): Set<string> {
  const found = new Set<string>();
  for (const [kind, members] of Object.entries(document.components ?? {})) {
    for (const [name, member] of Object.entries(members)) {
      const other = taken[kind]?.[name];
      if (other !== undefined && JSON.stringify(other) !== JSON.stringify(member)) {
        found.add(`#/components/${kind}/${name}`);
      }
    }
  }
  return found;
}

function renamed(raw: unknown, names: ReadonlySet<string>, slice: string): unknown {
  if (names.size === 0) return raw;
  const prefix = capitalised(slice);
  const newName = (reference: string) => reference.replace(/[^/]+$/, (name) => prefix + name);
  const visit = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => visit(item, ''));
    if (typeof value === 'string') return names.has(value) ? newName(value) : value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        const here = `${path}/${key}`;
        return [names.has(here) ? prefix + key : key, visit(item, here)];
      }),
    );
  };
  return visit(raw, '#');
}

function withUniqueIds(operations: Json, taken: Set<string>, slice: string): Json {
  const entries = Object.entries(operations).map(([method, operation]) => {
    const known = METHODS.has(method) ? Json.safeParse(operation) : undefined;
    if (!known?.success || typeof known.data.operationId !== 'string') return [method, operation];
    const wanted = known.data.operationId;
    const operationId = taken.has(wanted) ? slice + capitalised(wanted) : wanted;
    taken.add(operationId);
    return [method, { ...known.data, operationId }];
  });
  return Object.fromEntries(entries);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
