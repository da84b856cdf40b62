export { Breaker, type BreakerState } from './breaker.ts';
export { budgetForNextHop, deadlineFrom } from './deadline.ts';
export {
  UpstreamGuard,
  type Call,
  type CallOutcome,
  type CallRefusal,
  type Runtime,
} from './guarded-call.ts';
export { nextHop } from './hops.ts';
export { isRepeatable } from './retry.ts';
export { SliceClient, SliceUnavailable, type SliceCall } from './slice-client.ts';
