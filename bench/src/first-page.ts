import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const ROUNDS = 5;
const PATIENCE = 60_000;
const BROWSER = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

/** How long a visitor waits, in s: the median of the rounds, and each of them. */
export type FirstPage = { seconds: number; rounds: number[] };

/**
 * From the address to the first product with its picture on the home page, in a desktop window of the system's Chromium, nothing
 * throttled, each time with a profile that has never seen the site. Undefined where there is no Chromium.
 */
export async function measureFirstPage(origin: string): Promise<FirstPage | undefined> {
  if (!existsSync(BROWSER)) return undefined;
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await openOnce(origin));
  const seconds = rounds.toSorted((left, right) => left - right)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
  return { seconds, rounds };
}

/** One line of the report: what was reached, or that nothing was measured and why. */
export function describeFirstPage(found: FirstPage | undefined): string {
  const name = 'first page shows products';
  if (found === undefined) return `${name}: skipped, there is no ${BROWSER} (CHROMIUM names another one)`;
  const rounds = found.rounds.map((seconds) => seconds.toFixed(2)).join(' ');
  return `${name}: ${found.seconds.toFixed(2)} s on a cold browser, median of ${rounds} (wanted: under 2 s)`;
}

async function openOnce(origin: string): Promise<number> {
  const browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(origin, { waitUntil: 'commit' });
    const shown = await page.waitForFunction(whenShown, undefined, { polling: 'raf', timeout: PATIENCE });
    return Number(await shown.jsonValue()) / 1000;
  } finally {
    await browser.close();
  }
}

/** Runs in the page: ms since it was asked for, once the picture of a product is there. */
function whenShown(): number | false {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('main a[href^="/p/"] img')];
  return pictures.some(({ complete, naturalWidth }) => complete && naturalWidth > 0) && performance.now();
}
