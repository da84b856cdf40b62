import { colours, type BackdropName } from './palette.ts';
import { drawGroup, standAt } from './scene.ts';
import { takes } from './takes.ts';
import { wares } from './wares.ts';

type Part = readonly [kind: string, take: string, x: number, y: number, scale: number];

/** The picture of each department: what stands on its shelf, from back to front. */
const departments: Record<string, { backdrop: BackdropName; parts: readonly Part[] }> = {
  'home-kitchen': {
    backdrop: 'sage',
    parts: [
      ['lamp', 'cream', 590, 590, 0.8],
      ['teapot', 'forest', 270, 600, 0.84],
      ['mug', 'terracotta', 470, 660, 0.7],
    ],
  },
  'food-drink': {
    backdrop: 'butter',
    parts: [
      ['bottle', 'olive', 240, 596, 0.8],
      ['coffeebag', 'sand', 560, 596, 0.84],
      ['jam', 'wine', 395, 660, 0.72],
    ],
  },
  'clothing-accessories': {
    backdrop: 'blush',
    parts: [
      ['tote', 'navy', 270, 596, 0.92],
      ['hat', 'sand', 560, 600, 0.72],
      ['boot', 'walnut', 470, 676, 0.6],
    ],
  },
  'stationery-books': {
    backdrop: 'mist',
    parts: [
      ['book', 'forest', 230, 596, 0.76],
      ['book', 'brick', 560, 596, 0.8],
      ['inkbottle', 'navy', 400, 664, 0.76],
    ],
  },
  'sound-vision': {
    backdrop: 'clay',
    parts: [
      ['speaker', 'walnut', 215, 594, 0.84],
      ['radio', 'teal', 545, 598, 0.86],
      ['camera', 'cocoa', 370, 672, 0.66],
    ],
  },
  'outdoor-cycling': {
    backdrop: 'sand',
    parts: [
      ['tent', 'cream', 560, 590, 0.8],
      ['backpack', 'moss', 240, 604, 0.8],
      ['flask', 'coral', 400, 664, 0.66],
    ],
  },
  'garden-tools': {
    backdrop: 'oat',
    parts: [
      ['plant', 'terracotta', 235, 596, 0.86],
      ['wateringcan', 'forest', 545, 600, 0.9],
      ['plant', 'milk', 400, 668, 0.6],
    ],
  },
  'toys-games': {
    backdrop: 'stone',
    parts: [
      ['bear', 'clay', 225, 600, 0.82],
      ['blocks', 'coral', 560, 596, 0.8],
      ['car', 'cherry', 400, 676, 0.62],
    ],
  },
};

/** The pictures of the departments, by the slug of their category. */
export function drawDepartments(): [slug: string, svg: string][] {
  return Object.entries(departments).map(([slug, { backdrop, parts }]) => [
    slug,
    drawGroup(parts.map(drawPart), backdrop),
  ]);
}

function drawPart([kind, name, x, y, scale]: Part): string {
  const ware = wares.get(kind);
  const take = takes.get(kind)?.find((each) => each.name === name);
  if (!ware || !take) throw new Error(`there is no ${kind} in ${name}`);
  const [a, b, c] = take.colours;
  return standAt(ware, { a: colours[a], b: colours[b], c: colours[c], v: take.shape }, x, y, scale);
}
