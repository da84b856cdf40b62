import type { ImportMapping } from '../mapping.ts';
import { amazonUk } from './amazon-uk.ts';
import { icecat } from './icecat.ts';

/** The mappings that come with the shop, by the name that `preset=` takes. */
export const presets: Readonly<Record<string, ImportMapping>> = { icecat, 'amazon-uk': amazonUk };
