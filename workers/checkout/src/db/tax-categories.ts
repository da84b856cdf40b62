import type { Database } from '@highstreet/data';
import type { BriefMemory } from '../brief-memory.ts';
import type { TaxClass } from '../rules/tax-rates.ts';
import { readText, readWord } from './read-row.ts';

/** The categories that have a tax class of their own; known for a second. */
export async function readTaxClasses(db: Database, memory: BriefMemory): Promise<Map<string, TaxClass>> {
  const load = async () => {
    const { rows } = await db.$client.execute('SELECT category_id, tax_class FROM tax_categories');
    const entries = rows.map(
      (row) => [readText(row, 'category_id'), readWord(row, 'tax_class', ['food', 'books'])] as const,
    );
    return new Map([['all', new Map<string, TaxClass>(entries)]]);
  };
  return (await memory.read('tax', ['all'], load)).get('all') ?? new Map();
}
