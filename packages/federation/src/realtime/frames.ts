import type { Position, ServerFrame } from '@highstreet/realtime/contract';

export type { Position, ServerFrame };

/** Reads a frame; undefined for what is none, such as the answer to a ping. */
export function readFrame(text: unknown): ServerFrame | undefined {
  if (typeof text !== 'string' || !text.startsWith('{')) return undefined;
  const frame: ServerFrame = JSON.parse(text);
  return frame;
}

/** What a frame about a sequence says of it. */
export function readFacts(data: unknown): { epoch: string; isShared: boolean } {
  const isObject = typeof data === 'object' && data !== null;
  const epoch = isObject && 'epoch' in data && typeof data.epoch === 'string' ? data.epoch : '';
  return { epoch, isShared: isObject && 'kind' in data && data.kind === 'shared' };
}
