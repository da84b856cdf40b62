import type { MessageSet } from '@highstreet/ui/i18n';
import { messages } from './messages.ts';
import de from './sell/messages/de.json';
import en from './sell/messages/en.json';

/** The words of the pages for sellers and admins, beside those of the shop. */
export const sellMessages: MessageSet = { en: { ...messages.en, ...en }, de: { ...messages.de, ...de } };
