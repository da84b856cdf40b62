import { Meter } from '../metrics/meter.ts';
import { randomHex } from '../random-hex.ts';
import type { Span } from '../spans/span.ts';
import type { TelemetryBatch, TelemetrySink } from './batch.ts';

/** Where work goes that nobody waits for. */
export type Background = { waitUntil(work: Promise<unknown>): void };

/** Whose telemetry this is and who takes it. Without a sink what comes together is thrown away. */
export type CollectorOwner = {
  slice: string;
  release: string;
  sink?: TelemetrySink | undefined;
  /** Reads the gauges, right before they are handed over. */
  readGauges?: (meter: Meter) => void;
  /** Told of what was taken, in the background of the same request. It must not throw. */
  onTaken?: (batch: TelemetryBatch) => Promise<void>;
};

const HOLD_MS = 1_000;
const SEND_MS = 3_000;
const PAUSE_MS = 10_000;
const MAX_SPANS = 2_000;
const MAX_LINES = 1_000;
const MAX_LINE = 32_000;

/**
 * What one isolate has noted down and not yet handed over. It leaves in one call, a second after the first note, in the background of
 * the request that made it. Nothing waits for it, nothing fails with it, and it is bounded: while the platform is away,
 * spans and lines are dropped and counted, and counters go on counting.
 */
export class Collector {
  readonly meter: Meter;
  /** Drawn at the first hand-over: Workers give no random values while a module loads. */
  #source: string | undefined;
  #owner: CollectorOwner | undefined;
  #spans: Span[] = [];
  #lines: string[] = [];
  #dropped = 0;
  #heldUntil = 0;
  #pausedUntil = 0;

  constructor(meter = new Meter()) {
    this.meter = meter;
  }

  /** Says whose telemetry this is; once per isolate is enough. */
  belongTo(owner: CollectorOwner): void {
    this.#owner = owner;
  }

  /** Of this isolate, once it is known. */
  get release(): string | undefined {
    return this.#owner?.release;
  }

  addSpans(spans: readonly Span[]): void {
    if (!this.#owner?.sink) return;
    const room = MAX_SPANS - this.#spans.length;
    this.#dropped += Math.max(0, spans.length - room);
    for (const span of spans.slice(0, room)) this.#spans.push(span);
  }

  /** Keeps a finished log line, already redacted. */
  addLine(line: string): void {
    if (!this.#owner?.sink) return;
    if (this.#lines.length >= MAX_LINES || line.length > MAX_LINE) this.#dropped += 1;
    else this.#lines.push(line);
  }

  /** Sees to it that what is noted leaves soon. `now` in epoch milliseconds. */
  handOverSoon(ctx: Background, now = Date.now()): void {
    if (now < this.#heldUntil || !this.#owner?.sink) return;
    this.#heldUntil = now + HOLD_MS;
    ctx.waitUntil(new Promise<void>((resolve) => setTimeout(resolve, HOLD_MS)).then(() => this.handOver()));
  }

  /** Hands everything over now. Never throws; waits 3 s at most. */
  async handOver(): Promise<void> {
    const sink = this.#owner?.sink;
    const now = Date.now();
    if (!sink || now < this.#pausedUntil) return this.#dropNotes();
    this.#owner?.readGauges?.(this.meter);
    const batch = this.#take();
    if (!batch) return;
    if (await isTakenBy(sink, batch)) return this.#owner?.onTaken?.(batch);
    this.#pausedUntil = now + PAUSE_MS;
    this.#dropped += batch.spans.length + batch.lines.length;
  }

  #take(): TelemetryBatch | undefined {
    if (!this.#owner) return undefined;
    const { slice, release } = this.#owner;
    if (this.#dropped > 0) this.meter.count('dropped', { slice }, this.#dropped);
    if (this.meter.isEmpty && this.#spans.length === 0 && this.#lines.length === 0) return undefined;
    const notes = { spans: this.#spans, lines: this.#lines };
    this.#forgetNotes();
    return { slice, release, source: (this.#source ??= randomHex(8)), ...notes, ...this.meter.take() };
  }

  #dropNotes(): void {
    const dropped = this.#dropped + this.#spans.length + this.#lines.length;
    this.#forgetNotes();
    this.#dropped = dropped;
  }

  #forgetNotes(): void {
    this.#spans = [];
    this.#lines = [];
    this.#dropped = 0;
  }
}

/** Whether the sink took the batch in time; it may fail in any way. */
async function isTakenBy(sink: TelemetrySink, batch: TelemetryBatch): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(resolve, SEND_MS, false);
  const send = async () => {
    await sink.collect(batch);
    return true;
  };
  try {
    return await Promise.race([send(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** The collector of this isolate. */
export const collector = new Collector();
