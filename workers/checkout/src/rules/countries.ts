import type { CountryForm } from '../contract/index.ts';
import { regionsOf } from './regions.ts';
import { isTaxIncluded } from './tax-rates.ts';

type RegionKind = CountryForm['region']['kind'];
type Row = readonly [
  code: string,
  en: string,
  de: string,
  pattern: string,
  example: string,
  region?: RegionKind,
];

const US_ZIP = '^\\d{5}(-\\d{4})?$';
const GB_POSTCODE = '^([A-Za-z]{1,2}\\d[A-Za-z\\d]?) ?\\d[A-Za-z]{2}$';
const CA_POSTCODE = '^[ABCEGHJ-NPRSTVXYabceghj-nprstvxy]\\d[A-Za-z] ?\\d[A-Za-z]\\d$';

/** Source of the patterns: Unicode CLDR and the Universal Postal Union. */
const rows: readonly Row[] = [
  ['AT', 'Austria', 'Österreich', '^\\d{4}$', '1010'],
  ['BE', 'Belgium', 'Belgien', '^\\d{4}$', '1000'],
  ['CA', 'Canada', 'Kanada', CA_POSTCODE, 'K1A 0B1', 'province'],
  ['CH', 'Switzerland', 'Schweiz', '^\\d{4}$', '8001'],
  ['DE', 'Germany', 'Deutschland', '^\\d{5}$', '10115'],
  ['DK', 'Denmark', 'Dänemark', '^\\d{4}$', '1050'],
  ['ES', 'Spain', 'Spanien', '^(0[1-9]|[1-4]\\d|5[0-2])\\d{3}$', '28001'],
  ['FI', 'Finland', 'Finnland', '^\\d{5}$', '00100'],
  ['FR', 'France', 'Frankreich', '^\\d{5}$', '75001'],
  ['GB', 'United Kingdom', 'Vereinigtes Königreich', GB_POSTCODE, 'SW1A 1AA'],
  ['IE', 'Ireland', 'Irland', '^[A-Za-z]\\d[\\dWw] ?[A-Za-z\\d]{4}$', 'D02 X285'],
  ['IT', 'Italy', 'Italien', '^\\d{5}$', '00118'],
  ['JP', 'Japan', 'Japan', '^\\d{3}-?\\d{4}$', '100-0001', 'prefecture'],
  ['KW', 'Kuwait', 'Kuwait', '^\\d{5}$', '13001'],
  ['NL', 'Netherlands', 'Niederlande', '^[1-9]\\d{3} ?[A-Za-z]{2}$', '1012 AB'],
  ['PL', 'Poland', 'Polen', '^\\d{2}-\\d{3}$', '00-001'],
  ['PT', 'Portugal', 'Portugal', '^\\d{4}-\\d{3}$', '1000-001'],
  ['SE', 'Sweden', 'Schweden', '^\\d{3} ?\\d{2}$', '111 20'],
  ['US', 'United States', 'Vereinigte Staaten', US_ZIP, '10001', 'state'],
];

/** Where we deliver to, and what an address there looks like. */
export const countries: readonly CountryForm[] = rows.map(
  ([code, en, de, pattern, example, kind = 'none']) => ({
    code,
    name: { en, de },
    postalCode: { isRequired: true, pattern, example },
    region: { isRequired: kind !== 'none', kind, options: regionsOf(code) },
    isTaxIncluded: isTaxIncluded(code),
  }),
);

const byCode = new Map(countries.map((country) => [country.code, country]));

export function findCountry(code: string): CountryForm | undefined {
  return byCode.get(code);
}
