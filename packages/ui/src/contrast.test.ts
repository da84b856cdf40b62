import { describe, expect, test } from 'bun:test';
import { readFileSync } from 'node:fs';
import { placeholderPairs } from './placeholder-art.tsx';

type Tokens = Record<string, string>;

const css = readFileSync(new URL('./css/tokens.css', import.meta.url), 'utf8');

function tokensOf(selector: string): Tokens {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...body.matchAll(/--hs-([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** WCAG 2.2 contrast of two #rrggbb colours. */
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

const grounds = ['paper', 'surface', 'raised', 'sunken'];
const onGrounds = ['ink', 'muted', 'accent', 'warm', 'success', 'warning', 'danger'];
const textPairs: [string, string][] = [
  ...onGrounds.flatMap((text): [string, string][] => grounds.map((ground) => [text, ground])),
  ...['accent', 'warm', 'success', 'warning', 'danger'].flatMap((tone): [string, string][] => [
    [tone, `${tone}-soft`],
    ['ink', `${tone}-soft`],
  ]),
  ...['accent', 'warm', 'danger'].flatMap((tone): [string, string][] => [
    [`on-${tone}`, tone],
    [`on-${tone}`, `${tone}-hover`],
    ['on-fill', `${tone}-fill`],
    ['on-fill', `${tone}-fill-hover`],
  ]),
  ['paper', 'ink'],
];

const light = tokensOf(':root');
const dark = tokensOf("[data-theme='dark']");

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('tokens, %s', (_theme, tokens) => {
  test.each(textPairs)('%s on %s reads at 4.5:1 or better', (text, ground) => {
    expect(contrast(tokens[text] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['edge', 'focus', 'star'])('%s is seen at 3:1 or better on paper and surface', (mark) => {
    expect(contrast(tokens[mark] ?? '', tokens['surface'] ?? '')).toBeGreaterThanOrEqual(3);
    expect(contrast(tokens[mark] ?? '', tokens['paper'] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

test('dark tokens are the same by choice and by system', () => {
  expect(tokensOf(":root:not([data-theme='light'])")).toEqual(dark);
  expect(Object.keys(dark).toSorted()).toEqual(Object.keys(light).toSorted());
});

test('drawn placeholders read at 4.5:1 or better', () => {
  for (const { ground, ink } of placeholderPairs) expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5);
});
