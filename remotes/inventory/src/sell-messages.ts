import type { MessageSet } from '@highstreet/ui/i18n';
import de from './sell/messages/de.json';
import en from './sell/messages/en.json';

/** The words of the pages for sellers; the fragment has its own, which are few. */
export const sellMessages: MessageSet = { en, de };
