import {
  box,
  can,
  dim,
  dots,
  glow,
  line,
  lit,
  oval,
  p,
  pick,
  repeat,
  scratch,
  solid,
  type Ware,
} from '../svg.ts';

export const lamp: Ware = {
  lay: 'stand',
  foot: 120,
  close: [260, 180, 290],
  zoom: 1.14,
  draw: ({ a, b, c, v }) => {
    const shine = glow(400, 340, 270);
    return pick(
      v,
      `${shine}${solid('M390 360h20v50q70 40 70 120 0 80-80 80t-80-80q0-80 70-120z', b, 'round', line('M310 500q90 30 180 0', c, 9))}${solid('M330 160h140l70 220q-140 34-280 0z', a, 'tall', `${p('M240 352h320v60H240z', c, 0.5)}`)}${lit('M330 160h40l-60 228-50-8z', 0.2)}`,
      `${shine}${line('M400 590V330', c, 15)}${solid('M260 372q0-150 140-156 140 6 140 156z', a, 'round')}${p(oval(400, 372, 140, 20), '#fff1c4')}${p(oval(400, 372, 34, 14), '#ffffff')}${solid('M300 610q0-34 100-36 100 2 100 36z', b, 'tall')}${solid(oval(400, 210, 14), c)}`,
      `${shine}${solid(oval(400, 370, 118), '#fdf3d7')}${solid('M330 480h140l26 110q4 20-16 20H320q-20 0-16-20z', b, 'tall', scratch('M300 540q100 20 200 0', 5, 0.15))}${p(box(344, 470, 112, 20, 8), c)}${lit(oval(366, 330, 30), 0.8)}`,
    );
  },
};

export const pendant: Ware = {
  lay: 'hang',
  foot: 0,
  close: [250, 250, 300],
  zoom: 1,
  draw: ({ a, b, c, v }) => {
    const beam = p('M250 490L130 800h540L550 490z', '#fff1c4', 0.2);
    const weave = line(
      repeat(9, (at) => `M${180 + at * 56} 240q-60 140 10 320M${180 + at * 56} 240q60 140-10 320`),
      b,
      5,
      0.6,
    );
    return `${line('M400-20v270', '#3d3a38', 6)}${beam}${p(box(376, 236, 48, 54, 8), c)}${pick(
      v,
      `${solid('M220 480q10-190 180-200 170 10 180 200z', a, 'round', p('M200 452h400v30H200z', b))}${p(oval(400, 480, 180, 26), '#fff1c4')}${p(oval(400, 486, 40, 22), '#ffffff')}`,
      `${solid('M340 284h120l140 190q8 26-20 26H220q-28 0-20-26z', a, 'tall')}${p(oval(400, 500, 194, 22), '#fff1c4')}${p(oval(400, 506, 40, 20), '#ffffff')}`,
      `${p(oval(400, 410, 100), '#fff1c4')}${solid('M340 276h120q140 60 140 150-20 90-120 110H320q-100-20-120-110 0-90 140-150z', a, 'round', weave)}`,
    )}`;
  },
};

export const candle: Ware = {
  lay: 'stand',
  foot: 120,
  close: [270, 280, 270],
  zoom: 1.3,
  draw: ({ a, b, c, v }) => {
    const flame = (x: number, y: number) =>
      `${glow(x, y - 40, 110)}${scratch(`M${x} ${y}v-22`, 5, 0.8)}${p(`M${x} ${y - 86}q34 44 20 72-20 20-40 0-14-28 20-72z`, '#eda63c')}${p(`M${x} ${y - 50}q16 22 8 36-8 8-16 0-8-14 8-36z`, '#fff6e2')}`;
    return pick(
      v,
      `${solid(can(290, 400, 220, 186, 24), a, 'tall', `${p('M280 450h240v104H280z', b)}${line('M340 490h120M360 516h80', '#7a6a58', 7, 0.6)}`)}${p(oval(400, 400, 110, 24), '#f7eed8')}${dim('M290 400a110 24 0 0 1 220 0 110 14 0 0 0-220 0z', 0.2)}${flame(400, 396)}`,
      `${[
        [300, 380],
        [400, 300],
        [500, 350],
      ]
        .map(
          ([x = 0, y = 0]) =>
            `${solid(box(x - 20, y, 40, 560 - y, 8), x === 400 ? b : a, 'tall')}${flame(x, y)}${solid(`M${x - 50} 612q0-20 32-24v-40h36v40q32 4 32 24z`, c, 'tall')}`,
        )
        .join('')}`,
      `${solid(
        'M310 330h180v260q0 20-20 20H330q-20 0-20-20z',
        a,
        'tall',
        scratch(
          repeat(8, (at) => `M${326 + at * 22} 340v270`),
          7,
          0.12,
        ),
      )}${p(oval(400, 330, 90, 20), a)}${lit(oval(400, 330, 90, 20), 0.35)}${flame(400, 328)}`,
    );
  },
};

export const chair: Ware = {
  lay: 'stand',
  foot: 165,
  close: [250, 240, 300],
  zoom: 1.16,
  draw: ({ a, b, c, v }) =>
    pick(
      v,
      `${line('M300 470l-24 136M500 470l24 136M330 470l-4 110M470 470l4 110', a, 19)}${line('M292 470l10-270M508 470l-10-270', a, 19)}${line(
        repeat(4, (at) => `M${336 + at * 43} 230v220`),
        a,
        11,
      )}${solid('M288 176q112-34 224 0v52q-112-28-224 0z', a, 'tall')}${solid('M264 450q136-26 272 0l14 40q-150 20-300 0z', b, 'tall', line('M270 474q130 14 260 0', c, 5, 0.5))}${line('M288 548h224', a, 12)}`,
      `${line('M290 480l-34 126M510 480l34 126M350 490l-10 100M450 490l10 100', b, 18)}${solid('M262 250q0-60 60-64 78-12 156 0 60 4 60 64l-16 160H278z', a, 'round', dim('M300 240q100-26 200 0l-8 120H308z', 0.07))}${solid('M238 400q-10-20 20-24l30 60h224l30-60q30 4 20 24l-24 80q-4 20-30 20H292q-26 0-30-20z', a, 'tall')}${solid('M280 432h240q16 0 16 20t-16 20H280q-16 0-16-20t16-20z', c, 'tall')}`,
    ),
};

export const basket: Ware = {
  lay: 'stand',
  foot: 170,
  close: [250, 350, 290],
  zoom: 1.34,
  draw: ({ a, b, c, v }) => {
    const weave = `${repeat(6, (at) => line(`M180 ${430 + at * 32}q220 ${40 + at * 3} 440 0`, at % 3 === 1 ? b : '#3a2413', 9, at % 3 === 1 ? 0.9 : 0.16))}${scratch(
      repeat(12, (at) => `M${230 + at * 31} 390q${(at - 5) * -2} 110 ${(at - 5) * -5} 220`),
      5,
      0.16,
    )}`;
    return `${pick(v, line('M262 400q-60-10-54 44t60 40M538 400q60-10 54 44t-60 40', c, 16), line('M250 400q10-200 150-200t150 200', c, 18))}${solid(pick(v, 'M230 392h340q16 130-24 188-14 30-50 30H304q-36 0-50-30-40-58-24-188z', 'M216 400h368l-40 180q-8 30-40 30H296q-32 0-40-30z'), a, 'round', weave)}${p(oval(400, 394, pick(v, 172, 184), 30), a)}${dim(oval(400, 396, pick(v, 156, 168), 22), 0.42)}${p('M272 396q40-50 120-30 70-40 130 28-120 26-250 2z', c, pick(v, 0.9, 0))}`;
  },
};

export const mirror: Ware = {
  lay: 'hang',
  foot: 0,
  close: [240, 190, 300],
  zoom: 1.16,
  draw: ({ a, b, c, v }) => {
    const [outer, inner] = pick(
      v,
      [oval(400, 400, 236), oval(400, 400, 204)],
      ['M220 660V330a180 180 0 0 1 360 0v330z', 'M246 634V332a154 154 0 0 1 308 0v302z'],
      [oval(400, 400, 180, 250), oval(400, 400, 150, 220)],
    );
    return `${solid(outer ?? '', a)}${solid(inner ?? '', '#dfe8e8', 'flat', `${p('M180 560q110-60 220-20t220-30v200H180z', b, 0.35)}${lit('M150 640L480 150h70L220 680z', 0.6)}${lit('M300 680L600 240h30L340 690z', 0.5)}`)}${line('M400 0', c, 1)}`;
  },
};

export const rug: Ware = {
  lay: 'flat',
  foot: 0,
  close: [240, 240, 290],
  zoom: 1.22,
  draw: ({ a, b, c, v }) =>
    `${line(`${repeat(19, (at) => `M${176 + at * 25} 150v520`)}`, c, 6)}${solid(
      box(166, 176, 468, 468, 4),
      a,
      'flat',
      pick(
        v,
        `${line(box(196, 206, 408, 408), b, 12)}${p('M400 260l130 150-130 150-130-150z', b)}${p('M400 330l70 80-70 80-70-80z', c)}`,
        `${line(
          repeat(6, (at) => `M160 ${230 + at * 74}h480`),
          b,
          26,
        )}${line(
          repeat(6, (at) => `M160 ${262 + at * 74}h480`),
          c,
          7,
        )}`,
        dots(210, 220, 8, 8, 56, 12, b),
      ),
    )}`,
};
