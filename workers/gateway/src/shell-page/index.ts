import { newNonce } from '../nonce/index.ts';
import { problems, Refusal } from '../problems.ts';
import type { Runtime } from '../runtime.ts';
import { pageHeaders } from '../security-headers/index.ts';
import type { Service } from '../upstream/index.ts';

const PLACEHOLDER = '__CSP_NONCE__';
const FILE =
  /\.(?:js|mjs|css|map|json|webmanifest|svg|png|jpe?g|webp|avif|gif|ico|woff2?|ttf|txt|xml|wasm|pdf)$/i;
const RESERVED = /^\/(?:api|remotes|health)(?:\/|$)/i;

/** Whether a path names a file rather than a page of the shell. */
export function isFilePath(path: string): boolean {
  return path.startsWith('/assets/') || FILE.test(path);
}

/** Whether a path, in any case, belongs to something else than pages, so that a page would be a wrong answer. */
export function isReserved(path: string): boolean {
  return RESERVED.test(path);
}

/** The shell's page with a nonce of its own for every answer; the template is read once, or every `keepMs` milliseconds. */
export class ShellPage {
  readonly #runtime: Runtime;
  readonly #keepMs: number;
  readonly #cardForm: 'stripe' | undefined;
  #parts: readonly string[] = [];
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(runtime: Runtime, keepMs: number, cardForm?: 'stripe') {
    this.#runtime = runtime;
    this.#keepMs = keepMs;
    this.#cardForm = cardForm;
  }

  async answer(files: Service, origin: string, own: Record<string, string>): Promise<Response> {
    const now = this.#runtime.now();
    if (now - this.#readAt >= this.#keepMs) {
      this.#parts = (await readTemplate(files, origin)).split(PLACEHOLDER);
      this.#readAt = now;
    }
    const nonce = newNonce();
    return new Response(this.#parts.join(nonce), {
      headers: {
        ...pageHeaders(nonce, this.#cardForm),
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        ...own,
      },
    });
  }
}

async function readTemplate(files: Service, origin: string): Promise<string> {
  const page = await files.fetch(new Request(`${origin}/index.html`)).catch(unreadable);
  return page.ok ? page.text() : unreadable(new Error(`the page answers ${page.status}`));
}

function unreadable(cause: unknown): never {
  throw new Refusal(
    problems.unavailable,
    'The page cannot be read right now.',
    { 'retry-after': '2' },
    cause,
  );
}
