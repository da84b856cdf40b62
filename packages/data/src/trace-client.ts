import { inSpan, type SpanAbout, type Trace } from '@highstreet/telemetry';
import type { Client } from '@libsql/client/web';

const MAX_TEXT = 300;

/** Notes every round trip of the client as a span under `trace`: the statements without their values. Changes the client itself. */
export function traceClient(client: Client, trace: Trace): void {
  const { execute, batch } = client;
  client.execute = (...args: Parameters<typeof execute>) =>
    inSpan(trace, aboutOf([textOf(args[0])]), () => execute.apply(client, args));
  client.batch = (...args: Parameters<typeof batch>) =>
    inSpan(trace, aboutOf(args[0].map(textOf)), () => batch.apply(client, args));
}

function aboutOf(statements: readonly string[]): SpanAbout {
  const first = statements[0] ?? '';
  const others = statements.length - 1;
  return {
    name: others > 0 ? `${summaryOf(first)} + ${others}` : summaryOf(first),
    kind: 'client',
    attributes: {
      'db.system.name': 'sqlite',
      'db.operation.batch.size': statements.length,
      'db.query.text': first.replaceAll(/\s+/g, ' ').slice(0, MAX_TEXT),
    },
  };
}

/** `SELECT products`: the verb and the first table. */
function summaryOf(sql: string): string {
  const verb = /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? 'SQL';
  const table = /\b(?:from|into|update|table)\s+["`]?(\w+)/i.exec(sql)?.[1];
  return table ? `${verb} ${table}` : verb;
}

function textOf(statement: string | { sql: string } | [sql: string, args?: unknown]): string {
  if (typeof statement === 'string') return statement;
  return Array.isArray(statement) ? statement[0] : statement.sql;
}
