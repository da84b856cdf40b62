import { problems, Refusal } from '../problems.ts';
import type { Runtime } from '../runtime.ts';
import { within } from '../time-limit.ts';
import { mergeDocuments, type Whole } from './merge.ts';

const READ_MS = 2_000;
const KEEP_MS = 60_000;
const KEEP_PARTIAL_MS = 2_000;

/** The merged OpenAPI document. A slice that does not answer is left out until it does. */
export class OpenApi {
  readonly #runtime: Runtime;
  #text = '';
  #until = 0;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  /** The document as JSON. `slices` ask each slice for its own; throws a 503 when none answers. */
  async read(slices: Record<string, () => Promise<Response>>, whole: Whole): Promise<string> {
    if (this.#runtime.now() < this.#until) return this.#text;
    const names = Object.keys(slices);
    const answers = await Promise.all(
      Object.values(slices).map((ask) => within(READ_MS, () => readJson(ask))),
    );
    const documents = Object.fromEntries(
      names.map((name, index) => [name, answers[index]]).filter(([, document]) => document !== undefined),
    );
    const count = Object.keys(documents).length;
    if (count === 0)
      throw new Refusal(problems.unavailable, 'No part of the API answers.', { 'retry-after': '2' });
    this.#text = JSON.stringify(mergeDocuments(documents, whole));
    this.#until = this.#runtime.now() + (count === names.length ? KEEP_MS : KEEP_PARTIAL_MS);
    return this.#text;
  }
}

async function readJson(ask: () => Promise<Response>): Promise<unknown> {
  const response = await ask();
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}
