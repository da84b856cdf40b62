import { findRemote } from './remote-registry.ts';

export interface LoadOptions {
  /** How often to try in all. */
  attempts?: number;
  /** How long one attempt may take, in ms. */
  timeout?: number;
  /** Pause before the second attempt, in ms; doubles with each further one. */
  pause?: number;
}

/** A module of a remote that could not be loaded, after every attempt. */
export class RemoteUnavailable extends Error {
  override readonly name = 'RemoteUnavailable';
  readonly slice: string;
  readonly module: string;

  constructor(slice: string, module: string, cause: unknown) {
    super(`The part "${module}" of "${slice}" could not be loaded`, { cause });
    this.slice = slice;
    this.module = module;
  }
}

const loading = new Map<string, Promise<unknown>>();
/** Failures of each slice since the page began: a try by hand, too, must ask for a new address. */
const failures = new Map<string, number>();

/**
 * Loads a module that a remote exposes, such as `./routes`. A module loads once per page; a failure is not kept, so
 * that the next call fetches again.
 */
export function loadRemoteModule(slice: string, module: string, options: LoadOptions = {}): Promise<unknown> {
  const key = `${slice}${module.slice(1)}`;
  const known = loading.get(key);
  if (known !== undefined) return known;
  const promise = tryToLoad(slice, module, options).catch((error: unknown) => {
    loading.delete(key);
    throw error;
  });
  loading.set(key, promise);
  return promise;
}

async function tryToLoad(slice: string, module: string, options: LoadOptions): Promise<unknown> {
  const { attempts: most = 3, timeout = 5_000, pause = 400 } = options;
  const found = findRemote(slice);
  if (found === null) throw new RemoteUnavailable(slice, module, new Error('no such remote on this page'));
  let cause: unknown;
  for (let round = 0; round < most; round += 1) {
    if (round > 0) await wait(pause * 2 ** (round - 1) * (0.75 + Math.random() * 0.5));
    const attempt = failures.get(slice) ?? 0;
    try {
      return await within(timeout, found.host.load(found.address, module, attempt));
    } catch (error) {
      cause = error;
      if (isMissing(error)) break;
      failures.set(slice, attempt + 1);
      found.host.report({ slice, module, attempt, cause });
    }
  }
  throw new RemoteUnavailable(slice, module, cause);
}

/** The remote is there and has no such module: asking again changes nothing. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && error.message.includes('does not exist in container');
}

function wait(delay: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delay));
}

function within<T>(delay: number, work: Promise<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${delay} ms`)), delay);
  work.then(resolve, reject).finally(() => clearTimeout(timer));
  return promise;
}
