import { box, dim, glint, line, lit, oval, p, pick, repeat, scratch, solid, turn, type Ware } from '../svg.ts';

const fringe = (x: number, y: number, count: number, step: number, length: number) =>
  repeat(count, (at) => `M${x + at * step} ${y}v${length}`);

export const cushion: Ware = {
  lay: 'stand',
  foot: 190,
  close: [230, 290, 300],
  zoom: 1.3,
  draw: ({ a, b, c, v }) => {
    const weave = pick(
      v,
      repeat(5, (at) => line(`M${236 + at * 82} 250q-20 180 6 380`, b, 26)),
      `${line(repeat(5, (at) => `M180 ${300 + at * 76}q220 30 440 0`), b, 10)}${line(repeat(5, (at) => `M${240 + at * 80} 250q-12 180 0 380`), c, 6)}`,
      `${p(repeat(16, (at) => oval(260 + (at % 4) * 94 + (at % 8 > 3 ? 40 : 0), 320 + Math.floor(at / 4) * 82, 18)), b)}`,
    );
    return `${solid('M198 268q50 28 202 18t202-18q-22 64-18 162t26 182q-70-18-210-14t-210 14q30-84 26-182t-18-162z', a, 'round', weave)}${scratch('M214 282q60 22 186 16t186-16', 5, 0.12)}${scratch('M206 600q16-24 22-50M594 600q-16-24-22-50', 6, 0.2)}`;
  },
};

export const blanket: Ware = {
  lay: 'stand',
  foot: 215,
  close: [300, 360, 300],
  zoom: 1.3,
  draw: ({ a, b, c, v }) => {
    const stripes = pick(
      v,
      line('M150 400q250 16 480 0M150 424q250 16 480 0M150 512q250 10 480 0', b, 12),
      `${line(repeat(9, (at) => `M${200 + at * 56} 340v300`), b, 12, 0.7)}${line('M150 392h500M150 470h500M150 560h500', c, 8, 0.7)}`,
      dim(repeat(8, (at) => `M150 ${370 + at * 32}l40-14 40 14 40-14 40 14 40-14 40 14 40-14 40 14 40-14 40 14 40-14v8l-40 14-40-14-40 14-40-14-40 14-40-14-40 14-40-14-40 14-40-14-40 14z`), 0.1),
    );
    const fold = 'M226 352h300a44 44 0 0 1 44 44 44 44 0 0 1 20 80 52 52 0 0 1-4 134H226q-36 0-36-36V388q0-36 36-36z';
    return `${solid(fold, a, 'round', stripes)}${scratch('M206 438h348a38 38 0 0 0 16-42M206 524h370a48 48 0 0 0 14-48', 7, 0.3)}${line(fringe(214, 606, 12, 30, 14), pick(v, b, c, b), 6)}`;
  },
};

export const towel: Ware = {
  lay: 'hang',
  foot: 0,
  close: [280, 380, 280],
  draw: ({ a, b, c, v }) => {
    const bands = pick(
      v,
      p('M200 520h400v16H200zM200 548h400v34H200zM200 594h400v10H200z', b),
      p(repeat(11, (at) => box(250 + at * 28, 200, 12, 480)), b),
      `${line(repeat(9, (at) => `M200 ${270 + at * 44}h400`), b, 5)}${line(repeat(9, (at) => `M${270 + at * 34} 220v440`), b, 5)}`,
    );
    return `${solid(box(140, 196, 520, 24, 12), c)}${solid(oval(150, 208, 22), c)}${solid(oval(650, 208, 22), c)}${solid('M400 200h136v330q-70 14-136 0z', a, 'flat', dim('M390 190h160v360H390z', 0.18))}${solid('M262 192h212q14 0 14 14v420q-110 20-236 0V206q0-14 10-14z', a, 'tall', bands)}${line(fringe(262, 632, 11, 22, 18), a, 6)}${scratch('M330 232q8 180 0 380M420 232q-8 160 2 380', 6, 0.1)}`;
  },
};

export const linen: Ware = {
  lay: 'flat',
  foot: 0,
  close: [240, 300, 320],
  zoom: 1.24,
  draw: ({ a, b, c, v }) => {
    const square = (degrees: number, fill: string, inside: string) =>
      turn(degrees, solid(box(220, 220, 360, 360, 6), fill, 'flat', inside));
    const edge = (color: string) => line(box(240, 240, 320, 320), color, 8);
    return pick(
      v,
      `${square(-12, b, edge(a))}${square(4, a, edge(b) + dim('M400 200h200v400H400z', 0.07) + dim('M200 400h400v200H200z', 0.05))}${line(oval(400, 400, 50, 58), c, 20)}`,
      `${solid(box(150, 250, 500, 300, 6), a, 'flat', `${line(repeat(6, (at) => `M100 ${270 + at * 52}h600`), b, 14)}${dim('M150 250h166v300H150zM484 250h166v300H484z', 0.08)}`)}`,
    );
  },
};

export const scarf: Ware = {
  lay: 'flat',
  foot: 0,
  close: [260, 380, 300],
  zoom: 1.16,
  draw: ({ a, b, c, v }) => {
    const weave = pick(
      v,
      line('M200 520h400M200 546h400M200 584h400', b, 13),
      `${line(repeat(10, (at) => `M150 ${190 + at * 52}h500`), b, 14, 0.8)}${line(repeat(8, (at) => `M${270 + at * 38} 150v540`), c, 7, 0.8)}`,
      line(repeat(14, (at) => `M${170 + at * 38} 700L${290 + at * 38} 150`), b, 8),
    );
    const tail = (degrees: number, x: number, length: number) =>
      turn(degrees, `${solid(box(x, 350, 116, length - 50, 4), a, 'tall', weave)}${line(fringe(x + 8, 302 + length, 8, 14, 30), a, 5)}`);
    return `${tail(7, 320, 290)}${tail(-9, 376, 320)}${solid('M400 150c110 0 180 60 170 132s-80 110-170 110-160-38-170-110 60-132 170-132zM400 214c-70 0-106 26-100 56s50 46 100 46 92-16 98-46-28-56-98-56z', a, 'round', line('M210 330q190 90 380 0', b, 10, 0.6))}${scratch('M300 344q90 44 190 4', 7, 0.18)}`;
  },
};

export const shirt: Ware = {
  lay: 'flat',
  foot: 0,
  close: [270, 170, 300],
  zoom: 1.16,
  draw: ({ a, b, c, v }) => {
    const stripes = pick(
      v,
      '',
      p(repeat(9, (at) => box(100, 252 + at * 44, 600, 14)), b),
      line(repeat(14, (at) => `M${200 + at * 32} 160v500`), b, 4, 0.8),
    );
    const front = pick(
      v,
      `${scratch('M400 236v412', 5, 0.25)}${p(repeat(5, (at) => oval(414, 284 + at * 76, 7)), c)}${solid('M330 168l70 74-58 44-42-88z', a, 'flat', lit('M300 160h120v140H300z', 0.2))}${solid('M470 168l-70 74 58 44 42-88z', a, 'flat', lit('M390 160h120v140H390z', 0.12))}`,
      `${line('M334 172q66 84 132 0', c, 18)}`,
    );
    return `${solid('M300 196l48-30q52 34 104 0l48 30 60 26 84 150-74 44-46-60v300H276V356l-46 60-74-44 84-150z', a, 'flat', `${stripes}${dim('M470 160h200v520H470z', 0.09)}`)}${scratch('M276 356q6-40-6-70M524 356q-6-40 6-70', 6, 0.2)}${front}`;
  },
};

export const tote: Ware = {
  lay: 'stand',
  foot: 165,
  close: [270, 330, 300],
  draw: ({ a, b, c, v }) => {
    const handle = 'M314 372V262q0-74 86-74t86 74v110';
    const motif = pick(
      v,
      `${p(oval(400, 480, 62), b)}${p('M330 486q70-50 140 0-20 60-70 60t-70-60z', c)}`,
      p(repeat(6, (at) => box(220, 404 + at * 36, 360, 16)), b),
      p('M400 420q50 40 50 84-16 44-50 44t-50-44q0-44 50-84z', b),
    );
    return `${line(handle, c, 18)}${dim(handle, 0)}${solid('M252 362h296l24 220q2 28-26 28H254q-28 0-26-28z', a, 'tall', motif)}${scratch('M252 384h298', 5, 0.2)}${line('M314 362v44M486 362v44', c, 18)}${glint('M284 420l-12 130', 8, 0.25)}`;
  },
};
