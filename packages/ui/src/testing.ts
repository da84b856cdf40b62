export { checkMessages } from './testing/check-messages.ts';
export { findHardCodedText } from './testing/find-hard-coded-text.ts';
