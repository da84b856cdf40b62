import { execute, readNumber } from './fixtures/database.ts';
import { expect, test } from './fixtures/catalog.ts';

/** The catalog refuses new names under the reviews of one product, until it is mended; what it takes from then on is counted. */
class BrokenReviews {
  readonly #product: string;
  readonly #key = crypto.randomUUID().slice(0, 8);

  constructor(product: string) {
    this.#product = product;
  }

  get complaint(): string {
    return `no names under ${this.#key}`;
  }

  get #on(): string {
    return `BEFORE UPDATE OF author ON reviews WHEN new.product_id = '${this.#product}'`;
  }

  async break(): Promise<void> {
    await this.#run(
      `CREATE TABLE "effects ${this.#key}" (at TEXT)`,
      `CREATE TRIGGER "broken ${this.#key}" ${this.#on} BEGIN SELECT RAISE(ABORT, '${this.complaint}'); END`,
    );
  }

  async mend(): Promise<void> {
    await this.#run(
      `DROP TRIGGER IF EXISTS "broken ${this.#key}"`,
      `CREATE TRIGGER "counting ${this.#key}" ${this.#on} BEGIN INSERT INTO "effects ${this.#key}" VALUES ('now'); END`,
    );
  }

  effects(): Promise<number> {
    return readNumber('catalog', { sql: `SELECT count(*) FROM "effects ${this.#key}"`, args: [] });
  }

  async forget(): Promise<void> {
    await this.#run(
      `DROP TRIGGER IF EXISTS "broken ${this.#key}"`,
      `DROP TRIGGER IF EXISTS "counting ${this.#key}"`,
      `DROP TABLE IF EXISTS "effects ${this.#key}"`,
    );
  }

  async #run(...all: string[]): Promise<void> {
    await execute(
      'catalog',
      all.map((sql) => ({ sql, args: [] })),
    );
  }
}

test('an event that its consumer could not handle is replayed by an admin and takes effect once', async ({
  page,
  request,
  person,
  signIn,
  programFor,
  makeProduct,
  letArrive,
}) => {
  // Five tries with growing pauses take up to half a minute.
  test.setTimeout(150_000);
  const { id } = await makeProduct();
  await letArrive(person, id);
  const login = await request.post('/api/auth/login', {
    data: { email: person.email, password: person.password, client: 'program' },
  });
  const headers = { authorization: `Bearer ${JSON.parse(await login.text()).accessToken}` };
  const review = { rating: 4, title: 'Does what it should', body: '' };
  await expect(await request.post(`/api/products/${id}/reviews`, { data: review, headers })).toBeOK();

  const reviews = new BrokenReviews(id);
  await reviews.break();
  try {
    const name = `Renamed ${crypto.randomUUID().slice(0, 8)}`;
    await expect(await request.patch('/api/users/me', { data: { name }, headers })).toBeOK();

    await signIn(page, 'admin');
    await page.goto('/admin/events');
    const letter = page.getByRole('rowheader', { name: new RegExp(reviews.complaint) });
    await expect(letter).toContainText('user.updated', { timeout: 90_000 });
    await letter.click();
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByText(reviews.complaint).first()).toBeVisible();
    const details = await sheet.getByText('"specversion"').innerText();
    const { id: eventId } = JSON.parse(details);

    await reviews.mend();
    await sheet.getByRole('button', { name: 'Replay' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Replay' }).click();
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText('1 event is on its way again');
    await expect(letter).toHaveCount(0, { timeout: 30_000 });
    await expect(async () => {
      const { items } = JSON.parse(
        await (await request.get(`/api/products/${id}/reviews?fresh=${Date.now()}`)).text(),
      );
      expect(items[0].author.name ?? items[0].author).toBe(name);
    }).toPass({ timeout: 15_000 });

    const admin = await programFor('admin');
    const again = await admin.send('POST', '/api/events/replays', {
      what: 'event',
      consumer: 'catalog',
      eventId,
    });
    const { id: second } = JSON.parse(await again.text());
    const deliveries = async () =>
      JSON.parse(await (await admin.send('GET', `/api/events/${eventId}`)).text()).deliveries;
    await expect
      .poll(deliveries, { timeout: 30_000 })
      .toContainEqual(expect.objectContaining({ consumer: 'catalog', state: 'done', replayId: second }));
    expect(await reviews.effects()).toBe(1);

    const audit = await admin.send('GET', '/api/events/audit?what=events.replayed&limit=10');
    const acts: { who: string; subject: string }[] = JSON.parse(await audit.text()).items;
    const me = JSON.parse(await (await admin.send('GET', '/api/users/me')).text());
    expect(acts.filter(({ who }) => who === me.id).map(({ subject }) => subject)).toContain(second);
  } finally {
    await reviews.forget();
  }
});
