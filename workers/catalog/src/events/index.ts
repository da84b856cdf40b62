import { onOrderUpdated } from './on-order-updated.ts';
import { onStockChanged } from './on-stock-changed.ts';
import { onUserBanned } from './on-user-banned.ts';
import { onUserDeleted } from './on-user-deleted.ts';
import { onUserRoleChanged } from './on-user-role-changed.ts';
import { onUserUnbanned } from './on-user-unbanned.ts';
import { onUserUpdated } from './on-user-updated.ts';

/** What the catalog does with the events of `contract/subscriptions.ts`. */
export const handlers = [
  onOrderUpdated,
  onUserUpdated,
  onUserRoleChanged,
  onUserBanned,
  onUserUnbanned,
  onUserDeleted,
  onStockChanged,
];
