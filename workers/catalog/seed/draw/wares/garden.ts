import {
  box,
  can,
  dim,
  dots,
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

const pot = 'M304 440h192l-22 150q-4 20-26 20h-96q-22 0-26-20z';
const leaf = (x: number, y: number, degrees: number, long: number, fill: string) =>
  `<g transform="translate(${x} ${y}) rotate(${degrees})">${p(`M0 0q-${Math.round(long * 0.34)}-${Math.round(long * 0.5)} 0-${long} ${Math.round(long * 0.34)} ${Math.round(long * 0.5)} 0 ${long}z`, fill)}${dim(`M0 0q${Math.round(long * 0.34)}-${Math.round(long * 0.5)} 0-${long}z`, 0.16)}</g>`;

export const plant: Ware = {
  lay: 'stand',
  foot: 105,
  close: [250, 180, 300],
  draw: ({ a, b, c, v }) => {
    const green = pick(
      v,
      `${line('M400 440V240', c, 8)}${[
        [-62, 150, 400],
        [58, 150, 390],
        [-40, 160, 330],
        [44, 160, 320],
        [-14, 160, 260],
        [20, 140, 250],
      ]
        .map(([turned = 0, long = 0, y = 0]) => leaf(400, y, turned, long, c))
        .join('')}`,
      `${solid('M340 440V290q0-60 60-60t60 60v150z', c, 'tall', dots(356, 262, 4, 6, 30, 4, '#f7f1e4'))}${line('M340 370h-44v-54M460 340h44v-50', c, 40)}${p(oval(400, 226, 14) + oval(504, 272, 11), '#e0735c')}`,
      `${[-70, -46, -24, 0, 24, 46, 70].map((turned, at) => leaf(400, 436, turned, 230 - (at % 2) * 50, c)).join('')}`,
      `${line('M340 436q-90-10-96 110M400 436q-150-30-110 150M460 436q90-10 90 130M420 436q20-120 70-130M380 436q-20-120-60-140', c, 6)}${[
        [244, 540, 190],
        [250, 480, 240],
        [290, 590, 180],
        [300, 520, 200],
        [550, 560, 170],
        [544, 500, 130],
        [490, 306, 50],
        [450, 350, -40],
        [320, 296, -50],
        [352, 350, 40],
        [400, 420, 0],
      ]
        .map(([x = 0, y = 0, turned = 0]) => leaf(x, y, turned, 66, c))
        .join('')}`,
    );
    return `${green}${solid(pot, a, 'round', p('M280 500q60 20 120 0t120 0v120H280z', b))}${solid(box(292, 420, 216, 46, 12), a, 'tall')}`;
  },
};

export const planter: Ware = {
  lay: 'stand',
  foot: 160,
  close: [260, 350, 280],
  zoom: 1.4,
  draw: ({ a, b, c, v }) =>
    pick(
      v,
      `${solid('M250 380h300l-36 206q-4 24-28 24H314q-24 0-28-24z', a, 'round', pick(v, line('M240 470q160 40 320 0M240 500q160 40 320 0', b, 8), ''))}${solid(box(232, 344, 336, 56, 14), a, 'tall')}${p(oval(400, 346, 156, 14), '#4a3526')}`,
      `${line('M300 540l-30 68M500 540l30 68M400 560v48', c, 18)}${solid('M252 370h296q0 200-148 204-148-4-148-204z', a, 'round', p('M240 440h320v16H240zM240 470h320v8H240z', b))}${p(oval(400, 370, 148, 24), a)}${p(oval(400, 374, 132, 17), '#4a3526')}`,
      `${solid(box(190, 420, 420, 176, 10), a, 'tall', scratch('M190 466h420M190 510h420M190 554h420M300 400v220M500 400v220', 5, 0.2))}${p('M210 424q190-40 380 0z', '#4a3526')}${solid(box(176, 404, 448, 34, 6), b, 'tall')}`,
    ),
};

export const wateringcan: Ware = {
  lay: 'stand',
  foot: 160,
  close: [280, 330, 290],
  zoom: 1.36,
  draw: ({ a, b, c, v }) =>
    `${line(pick(v, 'M300 400q10-130 120-120t110 120', 'M480 420q120-30 104 70t-110 90'), b, 22)}${p('M300 560L176 380l34-22 130 130z', a)}${dim('M300 560L176 380l14-10 130 150z', 0.15)}${solid('M206 330q10 40-60 76-30-20-20-40 40-40 80-36z', c, 'round', dots(150, 352, 3, 3, 20, 3, '#fff6e2'))}${solid(can(296, 400, 214, 190, 24), a, 'tall', `${p('M280 440q120 44 240 0v20q-120 44-240 0zM280 560q120 44 240 0v20q-120 44-240 0z', b)}`)}${p(oval(403, 400, 107, 24), a)}${dim('M420 400a60 20 0 0 1 90 0 107 24 0 0 1-90 22z', 0.45)}`,
};

export const trowel: Ware = {
  lay: 'flat',
  foot: 0,
  close: [240, 200, 300],
  zoom: 1.22,
  draw: ({ a, b, c, v }) => {
    const handle = `${solid('M372 470q28-14 56 0l6 160q-6 40-34 40t-34-40z', b, 'tall', p('M350 520h100v14H350zM350 610h100v14H350z', c))}${p(box(380, 420, 40, 64, 8), '#8f918f')}${line('M400 440V340', '#8f918f', 20)}`;
    const blade = pick(
      v,
      `${solid('M322 200q78-130 156 0 20 90-20 150-58 30-116 0-40-60-20-150z', a, 'round')}${scratch('M400 140v180', 8, 0.2)}`,
      `${line('M330 360q70-30 140 0', a, 22)}${line('M330 360V170M400 350V150M470 360V170', a, 18)}`,
    );
    return turn(pick(v, 32, -30), handle + blade);
  },
};

export const seeds: Ware = {
  lay: 'flat',
  foot: 0,
  close: [260, 190, 280],
  draw: ({ a, b, c, v }) => {
    const art = pick(
      v,
      `${line('M400 560V400M400 500q-50-6-60-50M400 470q50-6 60-50', '#6f7c48', 9)}${p(
        repeat(8, (at) => {
          const angle = (at * Math.PI) / 4;
          return oval(Math.round(400 + 52 * Math.cos(angle)), Math.round(370 + 52 * Math.sin(angle)), 27);
        }),
        c,
      )}${p(oval(400, 370, 30), '#d3a034')}`,
      `${solid('M356 400q44-20 88 0-4 120-44 170-40-50-44-170z', c, 'round', scratch('M360 430h30M370 470h24M430 450h-24', 5, 0.3))}${line('M400 396q-30-60-60-60M400 396V320M400 396q30-60 60-60', '#6f7c48', 12)}`,
      `${solid(oval(400, 460, 86, 78), c)}${line('M400 390v-40M400 390q-40-30-60-14M400 390q40-30 60-14', '#6f7c48', 11)}`,
      `${line('M400 570q-10-120 0-240', '#6f7c48', 8)}${[
        [330, 380, -60],
        [470, 390, 60],
        [340, 450, -70],
        [462, 460, 70],
        [400, 340, 0],
        [350, 520, -80],
        [450, 530, 80],
      ]
        .map(([x = 0, y = 0, turned = 0]) => leaf(400 + (x - 400) * 0.1, y + 30, turned, 92, c))
        .join('')}`,
    );
    return turn(
      pick(v, -7, 6, -4, 8),
      `${solid(box(256, 130, 288, 520, 6), a, 'flat', `${p('M256 130h288v120H256z', b)}${line('M310 178h180', a, 14)}${line('M340 214h120', a, 7)}${p(box(280, 274, 240, 320, 8), '#faf4e4')}${art}${dim('M520 130h24v520h-24z', 0.1)}`)}${dim('M256 130h288v14H256z', 0.2)}${p(oval(600, 610, 10, 14) + oval(636, 580, 10, 14) + oval(620, 650, 10, 14), '#7b5237')}`,
    );
  },
};

export const secateurs: Ware = {
  lay: 'flat',
  foot: 0,
  close: [250, 160, 300],
  zoom: 1.2,
  draw: ({ a, b, c }) =>
    turn(
      28,
      `${solid('M392 330q-90-60-70-200 60 30 96 170z', '#b9bfc0', 'flat', lit('M392 330q-90-60-70-200 10 120 80 170z', 0.4))}${solid('M400 340q60-40 40-150-40 30-70 130z', '#8f918f', 'flat')}${solid('M380 350q60 0 66 60 10 130-30 250-16 26-38 10-16-20 0-60 14-110-26-210z', a, 'round')}${solid('M420 350q-60 0-70 60-20 130-70 220-10 30 10 40 26 6 42-24 70-110 80-220z', a, 'round')}${p('M300 590l40 20-30 60q-30 0-20-30zM386 610l40 10-20 50q-30 6-28-20z', c)}${solid(oval(402, 346, 28), b)}${p(oval(402, 346, 9), '#3d3a38')}${line('M370 430q30 20 40 0', '#8f918f', 9)}`,
    ),
};

export const birdhouse: Ware = {
  lay: 'hang',
  foot: 0,
  close: [260, 260, 280],
  zoom: 1.1,
  draw: ({ a, b, c, v }) =>
    `${pick(v, line('M400 90v120', '#7b5237', 8), p(box(376, 500, 48, 300, 4), '#7b5237'))}${solid('M286 330l114-110 114 110v270q0 14-14 14H300q-14 0-14-14z', a, 'flat', `${scratch('M340 200v420M400 200v420M460 200v420', 4, 0.16)}${dim('M470 200h60v420h-60z', 0.14)}`)}${line('M250 340L400 196l150 144', b, 34)}${p(oval(400, 420, 48), '#2a1a10')}${line(oval(400, 420, 52), b, 9)}${line('M400 520v26', b, 16)}${p(oval(400, 540, 14), b)}${p('M452 506q30-44 70-10l26-6-20 26q-10 40-60 30-24-14-16-40z', c)}${p(oval(510, 508, 4), '#26272b')}`,
};
