/** What a ware is drawn with: main, second and third colour, and which of its shapes. */
export type Look = { a: string; b: string; c: string; v: number };

/** A kind of ware: how it is drawn, whether it stands, lies or hangs, how wide it stands, and the square a close view shows. */
export type Ware = {
  draw: (look: Look) => string;
  lay: 'stand' | 'flat' | 'hang';
  foot: number;
  close: readonly [x: number, y: number, size: number];
  /** How much larger than drawn it is shown. */
  zoom?: number;
};

const SHADE = '#3a2413';
const LIGHT = '#fff6e2';

/** A filled path. */
export function p(d: string, fill: string, opacity?: number): string {
  return `<path d="${d}" fill="${fill}"${opacity === undefined ? '' : ` opacity="${opacity}"`}/>`;
}

/** A darker layer over what is there. */
export function dim(d: string, opacity = 0.16): string {
  return p(d, SHADE, opacity);
}

/** A lighter layer over what is there. */
export function lit(d: string, opacity = 0.32): string {
  return p(d, LIGHT, opacity);
}

/** A stroke with round ends. */
export function line(d: string, color: string, width = 8, opacity?: number): string {
  const more = opacity === undefined ? '' : ` opacity="${opacity}"`;
  return `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}"${more}/>`;
}

/** A dark stroke, laid over. */
export function scratch(d: string, width = 5, opacity = 0.22): string {
  return line(d, SHADE, width, opacity);
}

/** A light stroke, laid over. */
export function glint(d: string, width = 10, opacity = 0.4): string {
  return line(d, LIGHT, width, opacity);
}

/**
 * A body with light from the left: `round` falls into shade like a ball, `tall` like a column, `flat` not at all.
 * `inside` is painted on it and cut off at its edge.
 */
export function solid(
  d: string,
  fill: string,
  form: 'round' | 'tall' | 'flat' = 'round',
  inside = '',
): string {
  const shadow = `url(#${form === 'round' ? 'r' : 't'})`;
  if (inside === '' && d.length < 90) return p(d, fill) + (form === 'flat' ? '' : p(d, shadow));
  const id = nameOf(d);
  const use = (paint: string) => `<use href="#${id}" fill="${paint}"/>`;
  const cut =
    inside &&
    `<clipPath id="${id}c"><use href="#${id}"/></clipPath><g clip-path="url(#${id}c)">${inside}</g>`;
  const shade = form === 'flat' ? '' : use(shadow);
  return `<defs><path id="${id}" d="${d}"/></defs>${use(fill)}${cut}${shade}`;
}

/** An ellipse as a path. */
export function oval(x: number, y: number, rx: number, ry = rx): string {
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
}

/** A rectangle with round corners as a path. */
export function box(x: number, y: number, width: number, height: number, r = 0): string {
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const [w, h] = [width - 2 * r, height - 2 * r];
  const turn = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${w}${turn(r, r)}v${h}${turn(-r, r)}h${-w}${turn(-r, -r)}v${-h}${turn(r, -r)}z`;
}

/** A cylinder seen from a little above, without its top: `y` is the middle of the upper ellipse. */
export function can(x: number, y: number, width: number, height: number, ry: number): string {
  return `M${x} ${y}v${height}a${width / 2} ${ry} 0 0 0 ${width} 0v${-height}z`;
}

/** Turned about a point, clockwise. */
export function turn(degrees: number, inside: string, x = 400, y = 400): string {
  return `<g transform="rotate(${degrees} ${x} ${y})">${inside}</g>`;
}

/** Moved and scaled. */
export function place(x: number, y: number, scale: number, inside: string): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})">${inside}</g>`;
}

/** The one of `choices` that variant `v` means. */
export function pick<T>(v: number, first: T, ...others: T[]): T {
  return [first, ...others][v % (others.length + 1)] ?? first;
}

/** Light around a flame or a bulb. */
export function glow(x: number, y: number, r: number): string {
  return p(oval(x, y, r), 'url(#w)');
}

/** A field of dots. */
export function dots(
  x: number,
  y: number,
  columns: number,
  rows: number,
  step: number,
  r: number,
  color: string,
): string {
  const d = repeat(rows, (at) => `M${x} ${y + at * step}h${(columns - 1) * step + 1}`);
  return `<path d="${d}" fill="none" stroke="${color}" stroke-width="${2 * r}" stroke-dasharray="0 ${step}"/>`;
}

/** A row of the same thing: `each` gets its number. */
export function repeat(count: number, each: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => each(at)).join('');
}

/** A short name for a path; the same path has the same one. */
function nameOf(d: string): string {
  let hash = 7;
  for (const letter of d) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return `n${(hash % 46_655).toString(36)}`;
}
