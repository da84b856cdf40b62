import { box, dim, glint, line, lit, oval, p, pick, repeat, scratch, solid, type Ware } from '../svg.ts';

const speckle = dim(
  repeat(9, (at) => oval(310 + ((at * 67) % 180), 400 + ((at * 83) % 170), 3)),
  0.28,
);

export const mug: Ware = {
  lay: 'stand',
  foot: 130,
  close: [270, 310, 330],
  zoom: 1.5,
  draw: ({ a, b, v }) => {
    const { body, handle, y, r } = pick(
      v,
      {
        body: 'M284 366h232l-8 202q-2 42-44 42H336q-42 0-44-42z',
        handle: 'M506 412h34q58 0 58 56t-66 62h-30',
        y: 366,
        r: 116,
      },
      {
        body: 'M304 306h192l-14 272q-2 32-36 32h-92q-34 0-36-32z',
        handle: 'M488 372h30q50 0 48 56t-56 62h-26',
        y: 306,
        r: 96,
      },
      {
        body: 'M300 400h200q46 70 14 150-22 60-76 60h-76q-54 0-76-60-32-80 14-150z',
        handle: 'M516 440h24q52 0 48 52t-66 56',
        y: 400,
        r: 100,
      },
    );
    const dip = `${p('M260 520q60 34 140 18t150 6v90H260z', b)}${speckle}`;
    return `${line(handle, a, 28)}${scratch(handle, 28, 0.2)}${solid(body, a, 'round', dip)}${p(oval(400, y, r, 17), a)}${lit(oval(400, y, r, 17), 0.25)}${dim(oval(400, y + 2, r - 9, 12), 0.5)}${glint(`M${418 - r} ${y + 50}v90`, 12, 0.35)}`;
  },
};

export const espresso: Ware = {
  lay: 'stand',
  foot: 170,
  close: [270, 390, 290],
  zoom: 1.38,
  draw: ({ a, b, c }) =>
    `${p(oval(400, 596, 178, 30), b)}${dim(oval(400, 602, 178, 26), 0.18)}${p(oval(400, 592, 176, 26), b)}${dim(oval(400, 592, 104, 13), 0.14)}${line('M492 470h22q42 0 38 40t-66 44', a, 22)}${scratch('M492 470h22q42 0 38 40t-66 44', 22, 0.2)}${solid('M296 434h208q2 104-46 148-16 14-40 14h-36q-24 0-40-14-48-44-46-148z', a)}${p(oval(400, 434, 104, 17), a)}${lit(oval(400, 434, 104, 17), 0.3)}${p(oval(400, 437, 94, 12), '#4a2b19')}${p(oval(388, 436, 60, 6), c)}${glint('M318 476q4 40 18 66', 10, 0.35)}${glint('M376 398q-18-26 2-50t0-52', 9, 0.55)}${glint('M424 396q-18-26 2-50t0-52', 9, 0.4)}`,
};

export const bowl: Ware = {
  lay: 'stand',
  foot: 130,
  close: [220, 390, 300],
  zoom: 1.36,
  draw: ({ a, b, v }) => {
    const foot = p('M336 580h128l8 34H328z', a) + dim('M336 580h128l8 34H328z', 0.25);
    const { body, rim, inner } = pick(
      v,
      {
        body: 'M206 436h388q-4 166-140 166H346q-136 0-140-166z',
        rim: oval(400, 436, 194, 38),
        inner: oval(400, 441, 178, 29),
      },
      {
        body: 'M242 380h316q10 222-112 222h-92q-122 0-112-222z',
        rim: oval(400, 380, 158, 30),
        inner: oval(400, 385, 144, 22),
      },
      {
        body: 'M170 486h460q-20 116-170 116H340q-150 0-170-116z',
        rim: oval(400, 486, 230, 42),
        inner: oval(400, 491, 212, 32),
      },
    );
    const bands = `${line('M180 506q220 56 440 0', b, 12)}${line('M190 540q210 46 420 0', b, 5)}`;
    return `${foot}${solid(body, a, 'round', bands)}${p(rim, b)}${p(inner, a)}${dim(inner, 0.34)}${glint('M262 500q14 44 48 68', 12, 0.3)}`;
  },
};

export const plate: Ware = {
  lay: 'flat',
  foot: 0,
  close: [170, 170, 360],
  zoom: 1.2,
  draw: ({ a, b, c, v }) => {
    const middle = pick(
      v,
      `${line(oval(400, 400, 214), b, 12)}${dim(oval(400, 400, 158), 0.09)}${p(oval(396, 396, 152), a)}`,
      `${dim(oval(400, 400, 178), 0.1)}${p(oval(396, 396, 172), b)}${line('M300 440q50-120 170-130M345 400q4-50 40-72M400 355q14-44 56-58', c, 7)}`,
      `${line(oval(400, 400, 197), b, 36).replace('/>', ' stroke-linecap="butt" stroke-dasharray="9 42.57"/>')}${dim(oval(400, 400, 160), 0.09)}${p(oval(396, 396, 154), a)}`,
    );
    return `${solid(oval(400, 400, 240), a, 'round', middle)}${glint('M206 330q28-92 110-130', 9, 0.55)}`;
  },
};

export const vase: Ware = {
  lay: 'stand',
  foot: 105,
  close: [260, 300, 320],
  draw: ({ a, b, c, v }) => {
    const stems = `${line('M398 300q-14-90-70-150M402 300q6-110 40-180M404 300q30-60 84-90', c, 6)}${p('M328 150q-46 6-54-44 50-4 54 44zM352 190q-50 18-70-26 46-20 70 26zM442 120q-24-42 14-74 28 44-14 74zM430 190q2-50 50-50 0 50-50 50zM488 210q18-46 62-30-18 46-62 30zM372 240q-44 14-58-26 44-16 58 26z', c)}`;
    const body = pick(
      v,
      'M366 284h68v46q0 34 40 76 52 54 30 140-16 64-68 64h-72q-52 0-68-64-22-86 30-140 40-42 40-76z',
      'M352 326h96q8 20 34 32 72 36 68 126-6 126-108 126h-84q-102 0-108-126-4-90 68-126 26-12 34-32z',
      'M336 290h128v44l20 24v220q0 32-32 32H348q-32 0-32-32V358l20-24z',
    );
    const y = pick(v, 284, 326, 290);
    const r = pick(v, 34, 48, 64);
    const paint = pick(
      v,
      p('M240 470q70-30 160 0t170-10v160H240z', b),
      `${line('M240 450q160 46 330 0M240 484q160 50 330 0', b, 9)}`,
      repeat(7, (at) => scratch(`M${332 + at * 24} 366v240`, 6, 0.13)),
    );
    return `${stems}${solid(body, a, 'round', paint)}${p(oval(400, y, r, 9), a)}${dim(oval(400, y, r - 5, 6), 0.5)}`;
  },
};

export const teapot: Ware = {
  lay: 'stand',
  foot: 150,
  close: [270, 330, 330],
  zoom: 1.34,
  draw: ({ a, b, c, v }) => {
    const handle = pick(v, 'M272 430q-90-26-98 44t84 86', 'M290 400q-10-170 110-170t110 170');
    return `${line(handle, pick(v, a, c), pick(v, 26, 16))}${pick(v, scratch(handle, 26, 0.12), '')}${p('M520 520q50-8 66-70 8-32 46-36l-14 44q-22 106-108 112z', a)}${dim('M520 520q50-8 66-70 8-32 46-36l-14 44q-22 106-108 112z', 0.12)}${solid('M400 384c112 0 146 72 146 126 0 62-44 100-92 100H346c-48 0-92-38-92-100 0-54 34-126 146-126z', a, 'round', p('M240 536q80 36 160 10t170 4v80H240z', b))}${p('M316 404q10-36 84-36t84 36q-84 26-168 0z', a)}${lit('M316 404q10-36 84-36t84 36q-84 26-168 0z', 0.2)}${scratch('M318 405q82 24 164 0', 5, 0.3)}${solid(oval(400, 354, 22), c)}${glint('M292 470q-8 50 14 84', 12, 0.35)}`;
  },
};

export const jug: Ware = {
  lay: 'stand',
  foot: 110,
  close: [260, 240, 320],
  zoom: 1.34,
  draw: ({ a, b, v }) => {
    const handle = pick(v, 'M490 350q92-10 84 84t-86 96', 'M496 320q70-4 66 56t-66 110');
    const body = pick(
      v,
      'M272 268l-44-22q84-22 252-4 12 90 8 160 28 50 20 120-10 88-64 88H346q-60 0-66-88-4-60 22-120 4-70-30-134z',
      'M300 290l-40-30q100-16 236 0l16 318q2 32-30 32H324q-32 0-30-32z',
    );
    return `${line(handle, a, 26)}${scratch(handle, 26, 0.2)}${solid(body, a, 'round', p('M240 500q80-40 150-10t140-16v150H240z', b))}${dim('M240 250q110-20 238-2-6 20-110 20-96 0-128-18z', 0.45)}${glint('M312 330q6 40-2 80', 12, 0.4)}`;
  },
};

export const necklace: Ware = {
  lay: 'flat',
  foot: 0,
  close: [270, 400, 260],
  zoom: 1.2,
  draw: ({ a, b, c, v }) => {
    const pendant = pick(
      v,
      `${solid(oval(400, 560, 58), a)}${p('M360 584q40 24 82-2-14 38-42 38t-40-36z', b)}`,
      `${solid('M400 500l56 70-56 82-56-82z', a, 'flat', dim('M400 500l56 70-56 82z', 0.2) + p('M330 590h140v70H330z', b))}`,
    );
    return `${p(box(150, 120, 500, 560, 18), '#f6efe2')}${dim(box(166, 136, 468, 528, 10), 0.05)}${line('M236 150q-10 250 164 342 174-92 164-342', c, 5)}${line('M236 150q-10 250 164 342 174-92 164-342', '#fff6e2', 5, 0.5).replace('/>', ' stroke-dasharray="1 13"/>')}${line(oval(400, 496, 9), c, 5)}${pendant}`;
  },
};

export const ring: Ware = {
  lay: 'flat',
  foot: 0,
  close: [250, 250, 300],
  zoom: 1.2,
  draw: ({ a, b, c }) =>
    `${solid(oval(400, 410, 236, 226), b, 'round', `${dim(oval(404, 418, 176, 166), 0.1)}${line(oval(400, 410, 214, 204), c, 7, 0.7)}`)}${scratch(oval(404, 436, 92, 88), 26, 0.16)}${line(oval(400, 424, 92, 88), a, 24)}${glint('M318 396q18-52 66-58', 9, 0.6)}${scratch('M478 466q-30 44-78 44', 12, 0.2)}${solid('M362 326l20-30h36l20 30-38 40z', c, 'flat', lit('M362 326l20-30 18 0v66z', 0.35))}`,
};
