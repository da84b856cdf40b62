import { collector, ownerOf, type Background } from '@highstreet/telemetry';

/** Tells how many sockets a hub holds, for the gauge of all that are open. In the background and at most once a second. */
export function tellSize(hub: string, size: number, bindings: unknown, ctx: Background): void {
  collector.belongTo(ownerOf('realtime', bindings));
  collector.meter.read('sockets', {}, size, hub);
  collector.handOverSoon(ctx);
}
