import { onUserDeleted } from './on-user-deleted.ts';

/** What this slice does with the events of `contract/subscriptions.ts`. */
export const handlers = [onUserDeleted];
