import { chromium } from '@playwright/test';
const origin = 'http://localhost:8831';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const login = await fetch(`${origin}/api/auth/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: 'mara@highstreet.test', password: 'highstreet-demo-2026', client: 'program' }) });
const { accessToken } = await login.json();
const api = async (path: string) => (await fetch(origin + path, { headers: { authorization: `Bearer ${accessToken}` } })).json();
const { items } = await api('/api/inventory?sort=available&limit=30');
const low = items.find((item: any) => item.available > 0) ?? items[0];
console.log(low.title, low.variantId, low.available, items.length);
const views = [ ['phone', 390, 844], ['desktop', 1440, 900] ] as const;
const shots = (process.argv[2] ?? 'stock,item,import,product,category').split(',');
for (const [name, width, height] of views) for (const scheme of ['light', 'dark'] as const) {
  if (process.argv[3] && process.argv[3] !== `${name}-${scheme}`) continue;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, baseURL: origin, locale: process.argv[4] ?? 'en-GB' });
  const page = await context.newPage();
  page.on('console', (m) => m.type() === 'error' && console.log(name, scheme, m.text().slice(0, 200)));
  page.on('pageerror', (e) => console.log('pageerror', String(e).slice(0, 300)));
  await context.request.post('/api/auth/login', { data: { email: 'mara@highstreet.test', password: 'highstreet-demo-2026' } });
  await page.goto('/robots.txt');
  await page.evaluate(() => localStorage.setItem('highstreet.session', 'known'));
  const take = async (what: string, path: string, act?: () => Promise<void>) => {
    if (!shots.includes(what)) return;
    await page.goto(path); await page.waitForTimeout(2500); await act?.(); await page.waitForTimeout(600);
    await page.screenshot({ path: `/tmp/inv-shots/${what}-${name}-${scheme}.png`, fullPage: what === 'item' });
  };
  await take('stock', '/sell/stock');
  await take('low', '/sell/stock?state=low&sort=available');
  await take('edit', '/sell/stock?sort=available', async () => { await page.getByRole('button', { name: /Change$/ }).first().click(); });
  await take('locations', '/sell/stock', async () => { await page.getByRole('button', { name: 'Locations' }).click(); });
  await take('item', `/sell/stock/${low.variantId}`);
  await take('import', '/sell/stock/import', async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files' }).click();
    await (await chooser).setFiles({ name: 'count.csv', mimeType: 'text/csv', buffer: Buffer.from(`sku,location,quantity\n${low.sku},,${low.onHand}\nNOPE,,3\n${low.sku},Attic,3\n${low.sku},,x\n`) });
    await page.waitForTimeout(1500);
  });
  await take('product', `/p/${low.slug}?variant=${low.variantId}`);
  await take('category', '/search?q=mug');
  await context.close();
}
await browser.close();
