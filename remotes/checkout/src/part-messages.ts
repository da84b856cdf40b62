import type { MessageSet } from '@highstreet/ui/i18n';
import de from './parts/messages/de.json';
import en from './parts/messages/en.json';

/** The words of the parts that other pages show: few, because they load with every page. */
export const partMessages: MessageSet = { en, de };
