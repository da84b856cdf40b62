import { randomUUID } from 'node:crypto';
import { signIn, type Program } from '../program.ts';

const SELLERS = ['mara', 'tom'];
const CUSTOMERS = ['ada', 'ben'];
const TIME_LIMIT_MS = 4_000;

/** The body of a product that exists nowhere yet. */
export function productOf(title: string, fields: object = {}): object {
  return {
    title: `Bench ${title}`,
    description: '<p>Made by the bench.</p>',
    status: 'active',
    variants: [{ sku: `BENCH-${randomUUID()}`, optionValues: [], price: { amount: 1250, currency: 'EUR' } }],
    ...fields,
  };
}

type Person = { email: string; program: Program };
type Sent = 'done' | 'refused' | 'broken';

/** People who change things without a pause, whatever breaks; some of what they ask for must be refused. */
export class Writers {
  readonly #origin: string;
  readonly #people: Map<string, Person>;
  readonly #count: number;
  readonly #results: Record<Sent, number> = { done: 0, refused: 0, broken: 0 };
  readonly #products: string[] = [];
  #isStopped = false;

  constructor(origin: string, people: Map<string, Person>, count: number) {
    this.#origin = origin;
    this.#people = people;
    this.#count = count;
  }

  static async signIn(origin: string, count: number): Promise<Writers> {
    const people = new Map<string, Person>();
    for (const name of [...SELLERS, ...CUSTOMERS]) {
      const email = `${name}@highstreet.test`;
      people.set(name, { email, program: await signIn(origin, email) });
    }
    return new Writers(origin, people, count);
  }

  /** Runs until `stop`. */
  async run(): Promise<void> {
    await Promise.all(Array.from({ length: this.#count }, () => this.#work()));
  }

  stop(): void {
    this.#isStopped = true;
  }

  summary(): string {
    const { done, refused, broken } = this.#results;
    return `writes: ${done} done, ${refused} refused as they should be, ${broken} without an answer`;
  }

  async #work(): Promise<void> {
    while (!this.#isStopped) {
      this.#results[await this.#act()] += 1;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
    }
  }

  #act(): Promise<Sent> {
    const seller = pick(SELLERS);
    const product = pick(this.#products);
    const mark = randomUUID().slice(0, 8);
    switch (Math.floor(Math.random() * 8)) {
      case 0:
        return this.#send(seller, 'PATCH', '/api/users/me', { name: `${seller} ${mark}` });
      case 1:
        return this.#send(pick(CUSTOMERS), 'PATCH', '/api/users/me', { name: `customer ${mark}` });
      case 2:
        return this.#send(pick(CUSTOMERS), 'POST', `/api/products/${product}/reviews`, {
          rating: 4,
          title: mark,
          body: '',
        });
      case 3:
        return this.#send(seller, 'PATCH', `/api/products/${product}`, { title: `Bench ${mark}` });
      case 4:
        return this.#send(seller, 'POST', '/api/products', productOf(mark, { categoryIds: ['cat_none'] }));
      case 5:
        return this.#send(seller, 'POST', `/api/products/${product}/reviews`, { rating: 1, title: 'Mine' });
      default:
        return this.#send(seller, 'POST', '/api/products', productOf(mark));
    }
  }

  async #send(name: string, method: string, path: string, body: object): Promise<Sent> {
    const person = this.#people.get(name);
    if (!person) throw new Error(`nobody is called ${name}`);
    try {
      const answer = await fetch(this.#origin + path, {
        method,
        body: JSON.stringify(body),
        headers: { authorization: `Bearer ${person.program.token}`, 'content-type': 'application/json' },
        signal: AbortSignal.timeout(TIME_LIMIT_MS),
      });
      const text = await answer.text();
      if (answer.status === 401) person.program = await signIn(this.#origin, person.email);
      if (answer.status === 201 && path === '/api/products') this.#remember(JSON.parse(text));
      if (answer.ok) return 'done';
      return answer.status < 500 ? 'refused' : 'broken';
    } catch {
      return 'broken';
    }
  }

  /** The last hundred, so that a product has several changes. */
  #remember({ id }: { id: string }): void {
    this.#products.push(id);
    if (this.#products.length > 100) this.#products.shift();
  }
}

function pick(items: readonly string[]): string {
  return items[Math.floor(Math.random() * items.length)] ?? 'none';
}
