import type { InArgs, InStatement, InValue, Value } from '@libsql/client/web';

/** A value on the wire. */
export type WireValue =
  | { type: 'null' }
  | { type: 'integer'; value: string }
  | { type: 'float'; value: number }
  | { type: 'text'; value: string }
  | { type: 'blob'; base64: string };

/** A statement on the wire. */
export type WireStatement = {
  sql: string;
  args?: WireValue[];
  named_args?: { name: string; value: WireValue }[];
  want_rows: boolean;
};

/** A statement as the protocol has it. Numbers travel as floats, as libSQL's own client sends them; a column's affinity makes them whole. */
export function toWireStatement(statement: InStatement | [sql: string, args?: InArgs]): WireStatement {
  if (typeof statement === 'string') return { sql: statement, want_rows: true };
  const [sql, args] = Array.isArray(statement) ? statement : [statement.sql, statement.args];
  if (args === undefined) return { sql, want_rows: true };
  if (Array.isArray(args)) return { sql, args: args.map(toWire), want_rows: true };
  const named = Object.entries(args).map(([name, value]) => ({ name, value: toWire(value) }));
  return { sql, named_args: named, want_rows: true };
}

function toWire(value: InValue): WireValue {
  if (typeof value === 'string') return { type: 'text', value };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('only finite numbers can be values of a statement');
    return { type: 'float', value };
  }
  if (value === null) return { type: 'null' };
  if (typeof value === 'boolean') return { type: 'integer', value: value ? '1' : '0' };
  if (typeof value === 'bigint') return { type: 'integer', value: String(value) };
  if (value instanceof Date) return { type: 'float', value: value.getTime() };
  const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
  return { type: 'blob', base64: toBase64(bytes) };
}

/** The value of a row. Throws RangeError for an integer that a number cannot hold. */
export function fromWire(value: WireValue): Value {
  if (value.type === 'text' || value.type === 'float') return value.value;
  if (value.type === 'null') return null;
  if (value.type === 'blob') return fromBase64(value.base64);
  const number = Number(value.value);
  if (!Number.isSafeInteger(number))
    throw new RangeError('an integer of the database is too large for a number');
  return number;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): ArrayBuffer {
  const binary = atob(text.padEnd(Math.ceil(text.length / 4) * 4, '='));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes.buffer;
}
