import {
  box,
  dim,
  glint,
  line,
  lit,
  oval,
  p,
  pick,
  repeat,
  scratch,
  solid,
  turn,
  type Ware,
} from '../svg.ts';

const fringe = (x: number, y: number, count: number, step: number, length: number) =>
  repeat(count, (at) => `M${x + at * step} ${y}v${length}`);

export const scarf: Ware = {
  lay: 'flat',
  foot: 0,
  close: [260, 380, 300],
  zoom: 1.16,
  draw: ({ a, b, c, v }) => {
    const weave = pick(
      v,
      line('M200 520h400M200 546h400M200 584h400', b, 13),
      `${line(
        repeat(10, (at) => `M150 ${190 + at * 52}h500`),
        b,
        14,
        0.8,
      )}${line(
        repeat(8, (at) => `M${270 + at * 38} 150v540`),
        c,
        7,
        0.8,
      )}`,
      line(
        repeat(14, (at) => `M${170 + at * 38} 700L${290 + at * 38} 150`),
        b,
        8,
      ),
    );
    const tail = (degrees: number, x: number, length: number) =>
      turn(
        degrees,
        `${solid(box(x, 350, 116, length - 50, 4), a, 'tall', weave)}${line(fringe(x + 8, 302 + length, 8, 14, 30), a, 5)}`,
      );
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
      p(
        repeat(9, (at) => box(100, 252 + at * 44, 600, 14)),
        b,
      ),
      line(
        repeat(14, (at) => `M${200 + at * 32} 160v500`),
        b,
        4,
        0.8,
      ),
    );
    const front = pick(
      v,
      `${scratch('M400 236v412', 5, 0.25)}${p(
        repeat(5, (at) => oval(414, 284 + at * 76, 7)),
        c,
      )}${solid('M330 168l70 74-58 44-42-88z', a, 'flat', lit('M300 160h120v140H300z', 0.2))}${solid('M470 168l-70 74 58 44 42-88z', a, 'flat', lit('M390 160h120v140H390z', 0.12))}`,
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
      p(
        repeat(6, (at) => box(220, 404 + at * 36, 360, 16)),
        b,
      ),
      p('M400 420q50 40 50 84-16 44-50 44t-50-44q0-44 50-84z', b),
    );
    return `${line(handle, c, 18)}${dim(handle, 0)}${solid('M252 362h296l24 220q2 28-26 28H254q-28 0-26-28z', a, 'tall', motif)}${scratch('M252 384h298', 5, 0.2)}${line('M314 362v44M486 362v44', c, 18)}${glint('M284 420l-12 130', 8, 0.25)}`;
  },
};
