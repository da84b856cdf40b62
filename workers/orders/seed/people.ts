import type { PostalAddress } from '../src/contract/api.ts';
import type { Random } from './random.ts';

/** Somebody who buys. `id` null: without an account. */
export type Buyer = { id: string | null; email: string; locale: 'en' | 'de'; address: PostalAddress };

const FIRST = [
  'Anna',
  'Jonas',
  'Leonie',
  'Mehmet',
  'Sofie',
  'Paul',
  'Clara',
  'Emil',
  'Greta',
  'Nora',
  'Felix',
  'Ida',
  'Oskar',
  'Marta',
  'Lukas',
  'Hanna',
  'Theo',
  'Amira',
  'Till',
  'Frieda',
  'Samir',
  'Luise',
  'Anton',
  'Zoe',
];
const LAST = [
  'Bauer',
  'Keller',
  'Yildiz',
  'Brandt',
  'Hoffmann',
  'Novak',
  'Peters',
  'Lorenz',
  'Sommer',
  'Winkler',
  'Arnold',
  'Busch',
  'Dietrich',
  'Engel',
  'Franke',
  'Graf',
  'Haas',
  'Jansen',
  'Krause',
  'Ludwig',
];
const STREETS = [
  'Lindenweg',
  'Am Markt',
  'Gartenstraße',
  'Bergstraße',
  'Hafenallee',
  'Mühlgasse',
  'Kirchplatz',
];
const PLACES = [
  ['10115', 'Berlin'],
  ['20095', 'Hamburg'],
  ['80331', 'München'],
  ['50667', 'Köln'],
  ['04109', 'Leipzig'],
  ['70173', 'Stuttgart'],
  ['28195', 'Bremen'],
  ['99084', 'Erfurt'],
] as const;

/** The `at`-th of the invented customers. */
export function makeBuyer(at: number, random: Random, isGuest: boolean): Buyer {
  const name = `${random.choose(FIRST)} ${random.choose(LAST)}`;
  const number = String(at).padStart(5, '0');
  return {
    id: isGuest ? null : `usr_demo_${number}`,
    email: `customer-${number}@example.org`,
    locale: random.happens(0.7) ? 'de' : 'en',
    address: makeAddress(name, random),
  };
}

export function makeAddress(name: string, random: Random): PostalAddress {
  const [postalCode, city] = random.choose(PLACES);
  return {
    name,
    line1: `${random.choose(STREETS)} ${random.between(1, 120)}`,
    postalCode,
    city,
    country: 'DE',
  };
}
