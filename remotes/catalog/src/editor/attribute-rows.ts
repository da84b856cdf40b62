import type { AttributeValue } from '@highstreet/catalog/contract';

export const attributeKinds = ['text', 'number', 'yesNo', 'list'] as const;
export type AttributeKind = (typeof attributeKinds)[number];

/** One attribute as its row holds it: every value is text there. A list is separated by commas. */
export type AttributeRow = { name: string; kind: AttributeKind; value: string };

export function toAttributeRows(attributes: Record<string, AttributeValue>): AttributeRow[] {
  return Object.entries(attributes).map(([name, value]) => ({
    name,
    kind: kindOf(value),
    value: toText(value),
  }));
}

/** Rows without a name or value say nothing; of two with one name the later counts. */
export function toAttributes(rows: AttributeRow[]): Record<string, AttributeValue> {
  const named = rows.filter(({ name, value }) => name.trim() !== '' && value.trim() !== '');
  return Object.fromEntries(named.map((row) => [row.name.trim(), toValue(row)]));
}

function kindOf(value: AttributeValue): AttributeKind {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'yesNo';
  return Array.isArray(value) ? 'list' : 'text';
}

function toText(value: AttributeValue): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function toValue({ kind, value }: AttributeRow): AttributeValue {
  if (kind === 'yesNo') return value === 'true';
  if (kind === 'list')
    return value
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  const number = Number(value.replace(',', '.'));
  return kind === 'number' && Number.isFinite(number) ? number : value.trim();
}
