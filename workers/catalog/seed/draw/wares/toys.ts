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

export const car: Ware = {
  lay: 'stand',
  foot: 230,
  close: [220, 360, 290],
  zoom: 1.3,
  draw: ({ a, b, c, v }) => {
    const body = pick(
      v,
      'M180 550q-10-80 50-90l60-10q30-80 110-84h60q70 0 100 90l40 14q30 10 26 80z',
      'M176 550V380q0-30 30-30h220q24 0 24 24v46h90q50 6 70 60l16 70z',
      'M170 550v-140q0-40 40-40h370q50 0 50 50v130z',
    );
    const windows = pick(
      v,
      'M316 452q22-50 80-50v50zM412 402h46q40 4 56 50H412z',
      'M464 440h66q26 8 34 50H464z',
      'M206 404h70v60h-70zM296 404h70v60h-70zM386 404h70v60h-70zM476 404h120v60H476z',
    );
    const tyre = (x: number) =>
      `${solid(oval(x, 556, 54), c)}${p(oval(x, 556, 24), '#efe2c6')}${p(oval(x, 556, 9), '#7b5237')}`;
    return `${solid(body, a, 'round', `${p('M150 520h500v40H150z', b)}${scratch('M170 486q220-14 460 4', 4, 0.1)}`)}${p(windows, '#f4ecd9')}${dim(windows, 0.06)}${p(oval(616, 500, 14), '#f0d489')}${tyre(276)}${tyre(526)}${glint('M216 490q10-16 40-20', 9, 0.4)}`;
  },
};

export const blocks: Ware = {
  lay: 'stand',
  foot: 200,
  close: [250, 300, 300],
  zoom: 1.3,
  draw: ({ a, b, c, v }) =>
    pick(
      v,
      `${solid(box(216, 490, 120, 120, 8), a, 'tall', p(oval(276, 550, 30), '#f7f1e4', 0.7))}${solid(box(344, 490, 120, 120, 8), b, 'tall', p('M404 514l34 62h-68z', '#f7f1e4', 0.7))}${solid(box(472, 490, 120, 120, 8), c, 'tall', p(box(506, 524, 52, 52), '#f7f1e4', 0.7))}${solid(box(280, 366, 120, 120, 8), c, 'tall', p('M340 392l14 28 30 4-22 22 6 30-28-14-28 14 6-30-22-22 30-4z', '#f7f1e4', 0.7))}${solid('M410 486a64 64 0 0 1 128 0z', a, 'round')}${solid('M340 268l66 96H274z', b, 'flat', dim('M340 268l66 96h-66z', 0.16))}`,
      `${line('M200 610a200 200 0 0 1 400 0', a, 42)}${line('M246 610a154 154 0 0 1 308 0', b, 42)}${line('M292 610a108 108 0 0 1 216 0', c, 42)}${line('M338 610a62 62 0 0 1 124 0', '#dcbd8d', 42)}${dim('M400 380q230 0 222 230H400z', 0.07)}${solid(oval(600, 566, 44), a)}`,
      `${[
        [a, 300, 548],
        [b, 250, 486],
        [c, 210, 424],
        ['#dcbd8d', 160, 362],
        [a, 110, 300],
      ]
        .map(([color, width, y]) =>
          solid(box(400 - Number(width) / 2, Number(y), Number(width), 58, 28), String(color), 'tall'),
        )
        .join('')}${solid(oval(400, 262, 42), b)}`,
    ),
};

export const puzzle: Ware = {
  lay: 'flat',
  foot: 0,
  close: [380, 330, 300],
  draw: ({ a, b, c, v }) => {
    const art = pick(
      v,
      `${p('M120 120h560v560H120z', a)}${p(oval(520, 270, 70), c)}${p('M120 480q140-140 280-40t300-60v320H120z', b)}${p('M120 580q200-80 560 0v120H120z', '#6f7c48')}`,
      `${p('M120 120h560v560H120z', '#dfe7e2')}${p('M180 460q40-160 200-160 180 0 230 110l70-50v180l-70-50q-60 100-220 100-170 0-210-130z', a)}${p(oval(300, 400, 20), '#26272b')}${line('M400 330q40 70 0 170M460 340q40 60 0 150', b, 16)}${p('M340 300q60-90 140-70l-20 80z', c)}`,
      `${p('M120 120h560v560H120z', '#efe2c6')}${repeat(9, (at) => p(oval(220 + (at % 3) * 180, 220 + Math.floor(at / 3) * 180, 70), pick(at, a, b, c)))}${repeat(9, (at) => p(oval(220 + (at % 3) * 180, 220 + Math.floor(at / 3) * 180, 34), pick(at + 1, a, b, c)))}`,
    );
    const cuts =
      'M290 150v60q34 20 0 40t0 40v120q-34 20 0 40t0 40v160M510 150v120q34 20 0 40t0 40v80q-34 20 0 40t0 40v140M150 290h60q20 34 40 0t40 0h120q20-34 40 0t40 0h160M150 510h130q20-34 40 0t40 0h120q20 34 40 0t40 0h90';
    return `${solid(box(150, 150, 500, 500, 14), a, 'flat', `${art}${scratch(cuts, 5, 0.45)}`)}${turn(14, p('M570 500h60q20 34 40 0h60v140H570v-50q-34-20 0-40z', '#f4ecd9') + solid('M560 490h60q20 34 40 0h60v140H560v-50q-34-20 0-40z', b, 'flat'), 640, 560)}`;
  },
};

export const kite: Ware = {
  lay: 'hang',
  foot: 0,
  close: [270, 130, 320],
  zoom: 1,
  draw: ({ a, b, c, v }) =>
    `${p('M40 180q40-60 100-20 60-40 100 20zM560 660q40-60 100-20 60-40 100 20z', '#fffaf0', 0.8)}${line('M396 400v120q-80 90 0 140t-60 130', '#7b5237', 4)}${turn(
      pick(v, 16, -14),
      `${pick(
        v,
        `${solid('M400 80l160 190-160 270-160-270z', a, 'flat', `${p('M400 80l160 190H400z', b)}${p('M400 270v270L240 270z', c)}`)}${scratch('M400 80v460M240 270h320', 5, 0.4)}`,
        `${solid('M400 130q120 60 280 40-60 130-130 190l-70-40-80 110-80-110-70 40q-70-60-130-190 160 20 280-40z', a, 'flat', `${p('M400 130v300l-80-110-70 40 60-160z', b)}${p(oval(320, 250, 26) + oval(480, 250, 26), c)}`)}`,
      )}`,
    )}${[
      [384, 600],
      [404, 680],
      [346, 760],
    ]
      .map(([x = 0, y = 0], at) => `${p(`M${x} ${y}l-44-20v40zM${x} ${y}l44-20v40z`, pick(at, c, b, a))}`)
      .join('')}`,
};

export const bear: Ware = {
  lay: 'stand',
  foot: 140,
  close: [270, 200, 290],
  zoom: 1.2,
  draw: ({ a, b, c, v }) => {
    const ears = pick(
      v,
      `${solid(oval(318, 252, 42), a)}${solid(oval(482, 252, 42), a)}${p(oval(320, 254, 22) + oval(480, 254, 22), b)}`,
      `${solid('M340 250q-40-150 0-160 44 0 44 150zM460 250q40-150 0-160-44 0-44 150z', a)}${p('M350 230q-20-100 0-110 20 10 18 100zM450 230q20-100 0-110-20 10-18 100z', b)}`,
      `${p('M300 290q-110-20-110 70 10 60 100 20zM500 290q110-20 110 70-10 60-100 20z', a)}${dim('M500 290q110-20 110 70-10 60-100 20z', 0.14)}`,
    );
    const face =
      v === 2
        ? `${line('M400 360q0 90-40 96', a, 40)}${scratch('M384 400h30M382 424h28', 4, 0.2)}`
        : `${p(oval(400, 348, 50, 38), b)}${p(oval(400, 332, 17, 12), '#3d2a20')}${scratch('M400 344v14q-14 16-26 6M400 358q14 16 26 6', 5, 0.7)}`;
    return `${ears}${solid('M400 400q120 10 120 120 0 90-120 90t-120-90q0-110 120-120z', a, 'round', p(oval(400, 540, 66, 70), b))}${solid(oval(296, 490, 40, 66), a)}${solid(oval(504, 490, 40, 66), a)}${solid(oval(320, 592, 56, 30), a)}${solid(oval(480, 592, 56, 30), a)}${solid(oval(400, 316, 108, 98), a)}${face}${p(oval(358, 302, 10) + oval(442, 302, 10), '#3d2a20')}${p('M400 414l-54-24v48zM400 414l54-24v48z', c)}${solid(oval(400, 414, 13), c)}`;
  },
};

export const train: Ware = {
  lay: 'stand',
  foot: 250,
  close: [360, 340, 290],
  zoom: 1.12,
  draw: ({ a, b, c }) => {
    const tyres = (...xs: number[]) => xs.map((x) => oval(x, 574, 36)).join('');
    return `${line('M340 560h80', '#7b5237', 10)}${solid(box(130, 450, 210, 106, 10), b, 'tall', scratch('M130 486h210M130 520h210', 4, 0.16))}${p('M146 450q20-40 60-30 40-30 70 4 40-10 50 26z', c)}${solid(box(556, 400, 34, 70, 4), c, 'tall')}${p('M546 404h54l-10-30h-34z', c)}${solid(box(470, 450, 190, 106, 44), a, 'tall', p('M520 440h18v130h-18zM580 440h18v130h-18z', b))}${solid(box(400, 370, 100, 186, 8), a, 'tall', p(box(422, 396, 56, 60, 8), '#f4ecd9'))}${solid(box(386, 346, 130, 32, 12), c, 'tall')}${p(tyres(186, 284, 448, 530, 612), '#7b5237')}${dim(tyres(190, 288, 452, 534, 616).replaceAll('36 36', '26 26'), 0.12)}${line('M186 574h0M284 574h0M448 574h0M530 574h0M612 574h0', '#efe2c6', 26)}${lit(oval(600, 330, 26) + oval(560, 284, 34) + oval(500, 240, 42), 0.6)}`;
  },
};

export const top: Ware = {
  lay: 'stand',
  foot: 90,
  close: [260, 280, 290],
  draw: ({ a, b, c, v }) =>
    turn(
      8,
      `${solid(box(388, 240, 24, 120, 10), '#dcbd8d', 'tall')}${solid(oval(400, 236, 24), c)}${solid(pick(v, 'M236 420q0-60 164-64 164 4 164 64 0 60-140 180h-48q-140-120-140-180z', 'M216 430q20-50 184-60 164 10 184 60-20 60-150 90l-26 90h-16l-26-90q-130-30-150-90z'), a, 'round', `${p('M200 410q200 60 400 0v36q-200 60-400 0z', b)}${p('M220 480q180 60 360 0v24q-180 60-360 0z', c)}`)}${glint('M270 400q10-22 60-28', 10, 0.5)}`,
      400,
      600,
    ),
};

export const game: Ware = {
  lay: 'flat',
  foot: 0,
  close: [160, 160, 300],
  zoom: 1.2,
  draw: ({ a, b, c, v }) =>
    pick(
      v,
      `${solid(box(150, 150, 500, 500, 12), a, 'flat')}${p(
        repeat(18, (at) =>
          box(
            190 + ((at * 2) % 6) * 70 + (Math.floor(at / 3) % 2) * 70,
            190 + Math.floor(at / 3) * 70,
            70,
            70,
          ),
        ),
        b,
      )}${line(box(190, 190, 420, 420), '#3a2413', 4, 0.3)}${[
        [225, 225],
        [295, 295],
        [435, 365],
        [365, 575],
      ]
        .map(([x = 0, y = 0], at) => solid(oval(x, y, 26), at % 2 ? '#f7f1e4' : c))
        .join('')}`,
      `${[
        [-16, 300, a],
        [-2, 400, b],
        [14, 500, c],
      ]
        .map(([degrees, x, color]) =>
          turn(
            Number(degrees),
            `${solid(box(Number(x) - 110, 230, 210, 320, 16), '#faf4e4', 'flat', `${p(box(Number(x) - 92, 248, 174, 284, 8), String(color))}${p(oval(Number(x) - 5, 390, 56), '#faf4e4')}${p(`M${Number(x) - 5} 350l34 60h-68z`, String(color))}`)}`,
            Number(x),
            520,
          ),
        )
        .join('')}`,
    ),
};
