import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { galleryIds, opensAtOnce } from './gallery-ids.ts';

const photos = process.env['PHOTOS'] ?? fileURLToPath(new URL('../test-results/photos', import.meta.url));

const views = [
  { name: 'phone-light', width: 390, height: 844, theme: 'light', locale: 'de' },
  { name: 'phone-dark', width: 390, height: 844, theme: 'dark', locale: 'de' },
  { name: 'wide-light', width: 1440, height: 900, theme: 'light', locale: 'en' },
  { name: 'wide-dark', width: 1440, height: 900, theme: 'dark', locale: 'en' },
];

async function expectToFit(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, 'nothing is wider than the window').toBeLessThanOrEqual(0);
}

for (const view of views) {
  test.describe(view.name, () => {
    test.use({ viewport: { width: view.width, height: view.height } });
    for (const id of galleryIds) {
      test(`${id} is photographed, fits, and axe finds nothing`, async ({ page }) => {
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
        const open = opensAtOnce.has(id) ? '&open' : '';
        await page.goto(`/${id}?bare&theme=${view.theme}&locale=${view.locale}${open}`);
        await page
          .getByRole('heading', { level: 1, includeHidden: true })
          .first()
          .waitFor({ state: 'attached' });
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        await page.screenshot({
          path: `${photos}/${id}-${view.name}.png`,
          animations: 'disabled',
          fullPage: !open,
        });
        await expectToFit(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)).toEqual(
          [],
        );
        expect(errors.filter((text) => !text.includes('not-there.jpg') && !text.includes('404'))).toEqual([]);
      });
    }
  });
}
