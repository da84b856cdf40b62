import { box, dim, line, oval, p, pick, repeat, scratch, solid, turn, type Ware } from '../svg.ts';

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
      `${line(
        repeat(5, (at) => `M180 ${300 + at * 76}q220 30 440 0`),
        b,
        10,
      )}${line(
        repeat(5, (at) => `M${240 + at * 80} 250q-12 180 0 380`),
        c,
        6,
      )}`,
      `${p(
        repeat(16, (at) =>
          oval(260 + (at % 4) * 94 + (at % 8 > 3 ? 40 : 0), 320 + Math.floor(at / 4) * 82, 18),
        ),
        b,
      )}`,
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
      `${line(
        repeat(9, (at) => `M${200 + at * 56} 340v300`),
        b,
        12,
        0.7,
      )}${line('M150 392h500M150 470h500M150 560h500', c, 8, 0.7)}`,
      dim(
        repeat(
          8,
          (at) =>
            `M150 ${370 + at * 32}l40-14 40 14 40-14 40 14 40-14 40 14 40-14 40 14 40-14 40 14 40-14v8l-40 14-40-14-40 14-40-14-40 14-40-14-40 14-40-14-40 14-40-14-40 14z`,
        ),
        0.1,
      ),
    );
    const fold =
      'M226 352h300a44 44 0 0 1 44 44 44 44 0 0 1 20 80 52 52 0 0 1-4 134H226q-36 0-36-36V388q0-36 36-36z';
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
      p(
        repeat(11, (at) => box(250 + at * 28, 200, 12, 480)),
        b,
      ),
      `${line(
        repeat(9, (at) => `M200 ${270 + at * 44}h400`),
        b,
        5,
      )}${line(
        repeat(9, (at) => `M${270 + at * 34} 220v440`),
        b,
        5,
      )}`,
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
      `${solid(
        box(150, 250, 500, 300, 6),
        a,
        'flat',
        `${line(
          repeat(6, (at) => `M100 ${270 + at * 52}h600`),
          b,
          14,
        )}${dim('M150 250h166v300H150zM484 250h166v300H484z', 0.08)}`,
      )}`,
    );
  },
};
