const cityFirst = new Set(['GB', 'IE', 'US', 'CA', 'AU', 'NZ']);
const postalNames: Record<string, 'postcode' | 'zip' | 'eircode'> = {
  GB: 'postcode',
  AU: 'postcode',
  NZ: 'postcode',
  US: 'zip',
  IE: 'eircode',
};

/** Whether people there write the code before the city, on one line. */
export const isCodeFirst = (country: string): boolean => !cityFirst.has(country);

/** What people there call the postal code; a key of `checkout.address`. */
export const postalName = (country: string) => postalNames[country] ?? 'postalCode';

/** Where the person probably is, as the browser's languages say: `de-AT` is Austria. */
export function guessCountry(countries: readonly string[], languages: readonly string[]): string {
  for (const tag of languages) {
    const region = new Intl.Locale(tag).maximize().region;
    if (region !== undefined && countries.includes(region)) return region;
  }
  return countries[0] ?? 'DE';
}
