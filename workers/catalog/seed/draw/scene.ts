import { backdrops, type Backdrop, type BackdropName } from './palette.ts';
import { box, dim, lit, oval, p, pick, place, type Look, type Ware } from './svg.ts';

const WARM = '<style>stop{stop-color:#3a2413}.l{stop-color:#fff6e2}</style>';
/** The paints that every picture shares, each defined only where it is used. */
const PAINTS = {
  r: `<radialGradient id="r" cx=".36" cy=".34" r=".74"><stop offset=".62" stop-opacity="0"/><stop offset=".72" stop-opacity=".17"/><stop offset="1" stop-opacity=".26"/></radialGradient>`,
  t: `<linearGradient id="t"><stop class="l" offset=".14" stop-opacity=".2"/><stop class="l" offset=".2" stop-opacity="0"/><stop offset=".64" stop-opacity="0"/><stop offset=".72" stop-opacity=".18"/></linearGradient>`,
  g: `<radialGradient id="g"><stop stop-opacity=".44"/><stop offset=".55" stop-opacity=".17"/><stop offset="1" stop-opacity="0"/></radialGradient>`,
  w: `<radialGradient id="w"><stop class="l" offset=".2" stop-opacity=".8"/><stop class="l" offset="1" stop-opacity="0"/></radialGradient>`,
  d: `<filter id="d" x="-20%" y="-20%" width="150%" height="150%"><feDropShadow dx="10" dy="16" stdDeviation="11" flood-color="#3a2413" flood-opacity=".32"/></filter>`,
};
const FOOT = { drawn: 610, shown: 656 };

/** A picture of one ware. Its view `#close` is a part of it, from near. */
export function drawWare(ware: Ware, look: Look, backdropName: BackdropName, form: number): string {
  const backdrop = backdrops[backdropName];
  const stands = ware.lay === 'stand';
  const zoom = ware.zoom ?? (stands ? 1.24 : 1.1);
  const [left, top] = stands
    ? [400 - 400 * zoom, FOOT.shown - FOOT.drawn * zoom]
    : [400 - 400 * zoom, 400 - 400 * zoom];
  const [x, y, size] = ware.close;
  const close = [x * zoom + left, y * zoom + top, size * zoom, size * zoom].map(Math.round);
  const view = `<view id="close" viewBox="${close.join(' ')}"/>`;
  const shown = place(
    Math.round(left),
    Math.round(top),
    zoom,
    (stands ? ground(ware.foot) : '') + ware.draw(look),
  );
  if (stands) return picture(room(backdrop, form) + shown + view);
  return picture(`${surface(backdrop, form)}<g filter="url(#d)">${shown}</g>${view}`);
}

/** One ware in three colours, next to each other. */
export function drawSet(ware: Ware, looks: readonly Look[], backdropName: BackdropName): string {
  const backdrop = backdrops[backdropName];
  const stands = ware.lay === 'stand';
  const shape = ware.draw({ a: 'var(--a)', b: 'var(--b)', c: 'var(--c)', v: looks[0]?.v ?? 0 });
  const scale = stands ? Math.min(0.88, 152 / ware.foot) : 0.62;
  const copies = (stands ? standing(scale) : lying(scale)).map(([x, y], at) => {
    const { a, b, c } = looks[at % looks.length] ?? { a: '', b: '', c: '' };
    return place(x, y, scale, `<use href="#x" style="--a:${a};--b:${b};--c:${c}"/>`);
  });
  const one = `<defs><g id="x">${stands ? ground(ware.foot) : ''}${shape}</g></defs>`;
  const all = copies.join('');
  return picture(
    one + (stands ? shelf(backdrop) + all : `${surface(backdrop, 1)}<g filter="url(#d)">${all}</g>`),
  );
}

/** Several kinds of ware together: the picture of a department. */
export function drawGroup(parts: readonly string[], backdropName: BackdropName): string {
  return picture(shelf(backdrops[backdropName]) + parts.join(''));
}

/** A ware with its shadow, its foot at (`x`, `y`). */
export function standAt(ware: Ware, look: Look, x: number, y: number, scale: number): string {
  return place(
    Math.round(x - 400 * scale),
    Math.round(y - 610 * scale),
    scale,
    ground(ware.foot) + ware.draw(look),
  );
}

/** Where three standing wares go: one in front of two. */
function standing(scale: number): [number, number][] {
  const at = (x: number, foot: number): [number, number] => [
    Math.round(x - 400 * scale),
    Math.round(foot - 610 * scale),
  ];
  return [at(195, 588), at(610, 598), at(398, 688)];
}

function lying(scale: number): [number, number][] {
  const at = (x: number, y: number): [number, number] => [
    Math.round(x - 400 * scale),
    Math.round(y - 400 * scale),
  ];
  return [at(240, 240), at(572, 316), at(340, 566)];
}

function ground(foot: number): string {
  return `<ellipse cx="${400 + Math.round(foot * 0.12)}" cy="612" rx="${Math.round(foot * 1.22)}" ry="${Math.round(14 + foot * 0.09)}" fill="url(#g)"/>`;
}

function room({ wall, form, floor }: Backdrop, shape: number): string {
  const on = pick(
    shape,
    p('M190 560V350a210 210 0 0 1 420 0v210z', form),
    p(oval(400, 370, 250), form),
    `${p('M60 0h150L550 560H400z', form)}${p('M250 0h60l345 560h-62z', form)}`,
    p('M0 0h520v560H0z', form),
    p('M800 90q-260 20-300 220T180 470 0 560h800z', form),
  );
  return `${p('M0 0h800v800H0z', wall)}${on}${p('M0 550h800v250H0z', floor)}${dim('M0 550h800v6H0z', 0.1)}`;
}

function shelf({ wall, form, floor }: Backdrop): string {
  return `${p('M0 0h800v800H0z', wall)}${p('M90 0h620v520H90z', form)}${p('M0 520h800v280H0z', floor)}${dim('M0 520h800v6H0z', 0.1)}${lit('M0 700h800v100H0z', 0.12)}`;
}

function surface({ wall, form, floor }: Backdrop, shape: number): string {
  const on = pick(
    shape,
    p('M800 0v520L260 800H0V640L620 0z', form),
    p(oval(400, 400, 330), form),
    p('M0 0h800v230L0 620z', form),
    p(box(70, 70, 660, 660, 8), form),
    `${p('M0 600h800v200H0z', floor, 0.5)}${p('M0 0h800v90H0z', form)}`,
  );
  return `${p('M0 0h800v800H0z', wall)}${on}`;
}

function picture(inside: string): string {
  const paints = Object.entries(PAINTS).filter(([name]) => inside.includes(`url(#${name})`));
  const defs = WARM + paints.map(([, paint]) => paint).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" stroke-linecap="round" stroke-linejoin="round"><defs>${defs}</defs>${inside}</svg>\n`;
}
