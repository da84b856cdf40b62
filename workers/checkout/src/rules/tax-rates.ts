export type TaxClass = 'standard' | 'food' | 'books';

/** Rates in basis points. Where tax is included it is a part of the prices, elsewhere it is added to them. */
type CountryTax = { name: string; isIncluded: boolean; standard: number; food: number; books: number };

const vat = (standard: number, food: number, books: number): CountryTax => ({
  name: 'VAT',
  isIncluded: true,
  standard,
  food,
  books,
});

/** Source: rates in force in 2026 as the tax authorities publish them. */
const countries: Record<string, CountryTax> = {
  AT: vat(2000, 1000, 1000),
  BE: vat(2100, 600, 600),
  CH: vat(810, 260, 260),
  DE: vat(1900, 700, 700),
  DK: vat(2500, 2500, 2500),
  ES: vat(2100, 400, 400),
  FI: vat(2550, 1350, 1350),
  FR: vat(2000, 550, 550),
  GB: vat(2000, 0, 0),
  IE: vat(2300, 0, 0),
  IT: vat(2200, 400, 400),
  JP: { ...vat(1000, 800, 1000), name: 'Consumption tax' },
  KW: { name: 'No tax', isIncluded: true, standard: 0, food: 0, books: 0 },
  NL: vat(2100, 900, 900),
  PL: vat(2300, 500, 500),
  PT: vat(2300, 600, 600),
  SE: vat(2500, 1200, 600),
  CA: { name: 'GST', isIncluded: false, standard: 500, food: 0, books: 500 },
  US: { name: 'Sales tax', isIncluded: false, standard: 0, food: 0, books: 0 },
};

/** General sales tax of the states that have one; groceries are free of it. Source: Federation of Tax Administrators. */
const usStates: Record<string, number> = {
  AZ: 560,
  CA: 725,
  CO: 290,
  CT: 635,
  DC: 600,
  FL: 600,
  GA: 400,
  IL: 625,
  MA: 625,
  MD: 600,
  MI: 600,
  MN: 688,
  NC: 475,
  NJ: 663,
  NV: 685,
  NY: 400,
  OH: 575,
  PA: 600,
  TN: 700,
  TX: 625,
  UT: 610,
  VA: 530,
  WA: 650,
  WI: 500,
};

/** Provincial part on top of the 5 % federal tax. Source: Canada Revenue Agency. */
const caProvinces: Record<string, number> = {
  BC: 700,
  MB: 700,
  NB: 1000,
  NL: 1000,
  NS: 900,
  ON: 800,
  PE: 1000,
  QC: 998,
  SK: 600,
};

/** The rate for a class of goods in a place, in basis points. An unknown country is one that we do not deliver to. */
export function taxRate(taxClass: TaxClass, country: string, region?: string): number {
  const rule = countries[country];
  if (!rule) return 0;
  const regional =
    country === 'US' ? usStates[region ?? ''] : country === 'CA' ? caProvinces[region ?? ''] : 0;
  return taxClass === 'food' && !rule.isIncluded ? 0 : rule[taxClass] + (regional ?? 0);
}

export function isTaxIncluded(country: string): boolean {
  return countries[country]?.isIncluded ?? true;
}

export function taxName(country: string): string {
  return countries[country]?.name ?? 'Tax';
}
