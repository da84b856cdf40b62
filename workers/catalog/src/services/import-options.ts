import { InvalidInput } from '@highstreet/http';
import type { ImportSettings } from '../contract/index.ts';
import { ImportMapping } from './import-formats/mapping.ts';
import type { ImportOptions } from './read-import-rows.ts';

/** The settings as the readers take them; throws InvalidInput with a pointer per part of the mapping that is wrong. */
export function toImportOptions(settings: ImportSettings): ImportOptions {
  const { format, preset, currency } = settings;
  if (settings.mapping === undefined) return { format, preset, currency };
  const mapping = ImportMapping.safeParse(settings.mapping);
  if (mapping.success) return { format, preset, currency, mapping: mapping.data };
  const errors = mapping.error.issues.map(({ path, message }) => ({
    pointer: `/settings/mapping/${path.join('/')}`,
    detail: message,
  }));
  throw new InvalidInput('The mapping is not valid.', errors);
}
