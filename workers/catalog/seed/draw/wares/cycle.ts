import {
  box,
  dim,
  dots,
  glint,
  line,
  oval,
  p,
  pick,
  repeat,
  scratch,
  solid,
  turn,
  type Ware,
} from '../svg.ts';

const spokes = (x: number, y: number, r: number, count: number) =>
  repeat(count, (at) => {
    const angle = (at * Math.PI) / count;
    const [dx, dy] = [Math.round(r * Math.cos(angle)), Math.round(r * Math.sin(angle))];
    return `M${x - dx} ${y - dy}l${2 * dx} ${2 * dy}`;
  });

export const bike: Ware = {
  lay: 'stand',
  foot: 290,
  close: [280, 250, 300],
  zoom: 1.1,
  draw: ({ a, b, c, v }) => {
    const wheel = (x: number) =>
      `${line(oval(x, 500, 104), '#3d3a38', 14)}${line(oval(x, 500, 92), b, 7)}${line(spokes(x, 500, 90, 8), '#8f918f', 2)}${p(oval(x, 500, 11), '#3d3a38')}`;
    const frame = pick(
      v,
      'M206 500l84-186h226L396 500H206M290 314l106 186',
      'M206 500l84-176q60 110 230 0M290 324l106 176L206 500h190',
    );
    return `${wheel(206)}${wheel(594)}${line(frame, a, 17)}${line('M516 300l78 200M396 500l128-164', a, 17)}${line('M272 274l18 44M510 254l10 70', '#8f918f', 12)}${line('M236 270q40-16 84 0', c, 20)}${line(pick(v, 'M510 254h44q40 4 36 46', 'M510 254q-50-8-70 30M510 254h20'), c, 13)}${p(oval(396, 500, 30), '#8f918f')}${line('M396 500l26 40M410 542h30', '#3d3a38', 11)}${pick(v, '', `${line('M560 330h84v60h-84z', b, 5)}${solid('M548 316h104l-12 76h-80z', '#cdb188', 'tall', scratch('M540 340h120M540 364h120', 4, 0.3))}`)}${line('M206 500L396 506', '#3d3a38', 4)}`;
  },
};

export const bell: Ware = {
  lay: 'stand',
  foot: 130,
  close: [260, 330, 280],
  zoom: 1.5,
  draw: ({ a, b, c, v }) =>
    `${line('M210 604q190-40 380 0', '#8f918f', 26)}${p(box(370, 540, 60, 58, 8), '#3d3a38')}${solid('M256 530q0-160 144-164 144 4 144 164z', a, 'round', pick(v, `${line('M240 500q160-30 320 0', b, 10)}`, `${p(oval(400, 452, 46), b)}${line('M400 480v-50M400 456l-20-18M400 446l20-18', a, 7)}`, dots(270, 410, 9, 4, 34, 8, b)))}${p('M244 522h312q10 0 10 12t-10 12H244q-10 0-10-12t10-12z', a)}${dim('M244 522h312q10 0 10 12t-10 12H244q-10 0-10-12t10-12z', 0.16)}${solid(oval(400, 362, 17), c)}${line('M546 540q60 0 70 34', c, 15)}${glint('M296 486q6-70 62-90', 11, 0.5)}`,
};

export const helmet: Ware = {
  lay: 'stand',
  foot: 190,
  close: [240, 330, 300],
  zoom: 1.36,
  draw: ({ a, b, c, v }) =>
    `${line('M270 520q40 80 120 84M500 524q-30 70-110 80', '#3d3a38', 10)}${solid('M196 530q-16-190 196-196 196 0 226 150 6 46-30 46H460q-50-20-110 0z', a, 'round', pick(v, `${p('M290 380q60-30 90-30l-20 50q-40 10-60 30zM420 352q80 10 120 50l-30 20q-40-20-90-24zM260 450q60-40 220-30l-8 26q-120-10-200 30z', '#3d3a38')}`, `${line('M190 470q210-70 430 0', b, 26)}${p(oval(300, 410, 16) + oval(390, 390, 16) + oval(480, 410, 16), '#3d3a38')}`))}${solid(pick(v, 'M196 526q80-24 154 4l110 0q100-18 130 0-2 16-30 16H220q-24 0-24-20z', 'M560 470q80 10 110 56-80 16-130 4z'), pick(v, b, c), 'flat')}${p(box(376, 590, 40, 24, 6), c)}${glint('M236 450q20-64 90-82', 11, 0.4)}`,
};

export const bikelight: Ware = {
  lay: 'stand',
  foot: 150,
  close: [230, 340, 290],
  zoom: 1.3,
  draw: ({ a, b, c, v }) =>
    `${p('M300 470L80 380v190z', '#fbeec3', 0.55)}${p(box(386, 540, 70, 60, 10), '#3d3a38')}${line('M330 604h180', '#8f918f', 18)}${solid(pick(v, 'M320 390h170q70 20 70 84t-70 84H320z', 'M320 380h120q130 10 140 94-10 84-140 94H320z'), a, 'round', `${p('M420 370h26v200h-26z', b)}${scratch('M470 400v150M494 404v140', 6, 0.25)}`)}${solid(oval(320, 474, 46, 96), b)}${p(oval(312, 474, 32, 76), '#fff3c9')}${p(oval(306, 474, 15, 40), '#ffffff')}${p(box(470, 372, 50, 20, 8), c)}`,
};

export const saddle: Ware = {
  lay: 'stand',
  foot: 160,
  close: [230, 340, 300],
  zoom: 1.34,
  draw: ({ a, b, c }) =>
    `${line('M270 470q60 90 150 60t130-40', '#8f918f', 12)}${line('M350 540q-60-30-70-70M430 530l120-46', '#8f918f', 10)}${line('M400 540v70', '#8f918f', 24)}${line('M300 480q-26 20-24 52 26 10 30-30', c, 9)}${solid('M176 400q10-46 90-40 60 10 130 26 130 20 220 10 30 4 26 26-10 30-100 38-80 0-130 30-40 66-150 50-86-30-86-140z', a, 'round', line('M196 400q60 60 200 46 140-4 230-34', b, 5, 0.7).replace('/>', ' stroke-dasharray="2 14"/>'))}${p(oval(222, 420, 9) + oval(240, 460, 9) + oval(600, 424, 8), b)}${glint('M220 386q40-10 80 4', 10, 0.4)}`,
};

export const pump: Ware = {
  lay: 'flat',
  foot: 0,
  close: [250, 240, 290],
  draw: ({ a, b, c, v }) =>
    turn(
      pick(v, 34, -32),
      `${line('M400 690q90 20 110-80t-30-190', '#3d3a38', 16)}${p(box(462, 380, 34, 60, 8), b)}${solid(box(368, 250, 64, 420, 14), a, 'tall', `${p('M360 590h80v20h-80z', b)}${p('M360 300h80v12h-80z', b)}${line('M400 360v120', b, 10)}`)}${p(box(386, 170, 28, 90, 4), '#b9bfc0')}${solid(box(300, 128, 200, 56, 26), c, 'tall')}${solid(box(320, 656, 160, 34, 12), b, 'tall')}`,
    ),
};

export const wheel: Ware = {
  lay: 'hang',
  foot: 0,
  close: [380, 180, 300],
  draw: ({ a, b, c, v }) =>
    `${line(oval(400, 400, 236), a, 40)}${pick(v, line(oval(400, 400, 252), '#3a2413', 6, 0.4).replace('/>', ' stroke-dasharray="4 22"/>'), line(oval(400, 400, 222), c, 12))}${line(oval(400, 400, 204), b, 16)}${glint('M208 330a204 204 0 0 1 110-116', 8, 0.6)}${line(spokes(400, 400, 198, 14), '#8f918f', 3)}${solid(oval(400, 400, 40), c)}${p(oval(400, 400, 14), '#3d3a38')}`,
};

export const pannier: Ware = {
  lay: 'stand',
  foot: 175,
  close: [260, 320, 290],
  draw: ({ a, b, c, v }) =>
    `${p('M290 270h36v40h-36zM474 270h36v40h-36z', '#3d3a38')}${solid('M246 300h308l24 280q0 30-30 30H252q-30 0-30-30z', a, 'tall', dim('M200 560h400v60H200z', 0.14))}${solid(pick(v, 'M240 292h320l6 130q-160 50-332 0z', 'M244 288h312v60H244z'), pick(v, b, a), 'tall', pick(v, '', dim('M240 330h320v20H240z', 0.2)))}${[310, 466].map((x) => `${p(box(x, 330, 24, 150, 4), c)}${p(box(x - 8, 436, 40, 34, 5), '#c99c4b')}`).join('')}${p(box(370, 520, 60, 34, 6), '#f0d489')}${line('M340 300q60-60 120 0', c, 15)}`,
};
