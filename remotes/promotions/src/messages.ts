import type { MessageSet } from '@highstreet/ui/i18n';
import de from './messages/de.json';
import en from './messages/en.json';

export const messages: MessageSet = { en, de };
