import type { Ware } from './make-products.ts';
import { between, choose, deal, happens } from './random.ts';

type Attributes = Readonly<Record<string, string | number | boolean | string[]>>;

/** What the shop says of a ware, in safe HTML: what is special about it first, then how it is made, what it measures, how to keep it. */
export function describe(ware: Ware, attributes: Attributes): string {
  const { id, line, shop, note } = ware;
  const [first = '', second = ''] = deal(`${id}/say`, line.say, 2);
  const care = choose(`${id}/care`, line.care);
  const closing = choose(`${id}/closing`, shop.closing);
  const shapes = [
    () => `${p(note, first)}${list(facts(ware, attributes))}${p(care)}`,
    () => `${p(note)}${p(first, second)}${p(closing)}`,
    () => `${p(`<strong>${note}</strong>`)}${p(first, care)}${list(facts(ware, attributes))}`,
    () => `${p(note, second)}${p(first, care)}${p(`<em>${closing}</em>`)}`,
    () => `${p(note, first, care)}${list(facts(ware, attributes))}${p(closing)}`,
  ];
  return choose(`${id}/shape`, shapes)();
}

function p(...sentences: string[]): string {
  const text = sentences.filter(Boolean).join(' ');
  return text === '' ? '' : `<p>${text}</p>`;
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** Two or three facts of the line, and a measure where there is one. */
function facts({ id, line, shop }: Ware, attributes: Attributes): string[] {
  const isMeasure = (value: unknown) => typeof value === 'string' && /\d/.test(value);
  const measure = Object.keys(line.vary).find((name) => isMeasure(attributes[name]));
  return [
    ...deal(`${id}/facts`, line.facts, between(`${id}/facts`, 2, 3)),
    ...(measure === undefined ? [] : [`${measure}: ${attributes[measure]}`]),
    ...(happens(`${id}/origin`, 0.3) ? [`Made in ${shop.madeIn}`] : []),
  ];
}
