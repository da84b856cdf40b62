import type { ApiOf } from '@highstreet/http';
import type * as routes from './routes.ts';

/** The API of this slice for Hono's client: `hc<InventoryApi>('/')`. */
export type InventoryApi = ApiOf<typeof routes>;

export type { Availability, InventoryRpc, ReserveOutcome, StockLine } from './api.ts';
export { stockChanged, stockDepleted, stockLow, stockReleased, stockReserved } from './events.ts';
export type { OwnStockChange, StockChange } from './live.ts';
export type {
  AdjustReason,
  AdjustStock,
  AvailabilityList,
  BulkReport,
  BulkRow,
  ListStockQuery,
  Location,
  Movement,
  MovementPage,
  ProductAvailability,
  StockItem,
  StockLevel,
  StockPage,
  StockSettings,
} from './schemas.ts';
