import type { MessageSet } from '@highstreet/ui/root-messages';
import de from './messages/de.json';
import en from './messages/en.json';

/** Words of what comes after the frame. */
export const messages: MessageSet = { en, de };
