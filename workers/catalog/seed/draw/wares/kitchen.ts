import {
  box,
  can,
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

export const pan: Ware = {
  lay: 'flat',
  foot: 0,
  close: [170, 300, 300],
  zoom: 1.06,
  draw: ({ a, b, c, v }) =>
    turn(
      -36,
      `${solid('M510 372h180q34 0 34 28t-34 28H510z', c, 'flat', `${dim('M500 406h240v30H500z', 0.2)}${dim(oval(692, 400, 11), 0.6)}`)}${p(box(498, 366, 50, 68, 8), '#8f918f')}${pick(v, '', p('M300 190q-20-20 10-34h40q20 14 0 34z', a))}${solid(oval(320, 400, 210), a, 'round')}${solid(oval(320, 400, 176), b, 'flat', `${dim('M100 200h440v120Q320 220 150 430z', 0.22)}${line(oval(320, 400, 120), '#fff6e2', 4, 0.1)}`)}${pick(v, '', `${p('M250 380q10-70 80-60 80-10 90 70 0 70-80 66-60 20-90-20-30-26 0-56z', '#fbf6ea')}${solid(oval(336, 392, 36), '#eda63c')}`)}`,
    ),
};

export const pot: Ware = {
  lay: 'stand',
  foot: 180,
  close: [270, 300, 300],
  zoom: 1.34,
  draw: ({ a, b, c, v }) =>
    `${line(pick(v, 'M232 452h-36q-22 0-22 24t22 24h36M568 452h36q22 0 22 24t-22 24h-36', 'M566 440l110-22'), pick(v, a, c), 22)}${solid(pick(v, 'M226 410h348v150q0 50-50 50H276q-50 0-50-50z', 'M226 380h348v190q0 40-40 40H266q-40 0-40-40z'), a, 'tall', p('M200 566h400v50H200z', b, pick(v, 0, 0.8)))}${p(pick(v, 'M218 412q0-74 182-78 182 4 182 78z', 'M218 382q0-40 182-42 182 2 182 42z'), pick(v, a, b))}${lit(pick(v, 'M218 412q0-74 182-78 182 4 182 78z', 'M218 382q0-40 182-42 182 2 182 42z'), 0.16)}${p(box(210, pick(v, 404, 376), 380, 18, 9), a)}${dim(box(210, pick(v, 404, 376), 380, 18, 9), 0.14)}${solid(pick(v, oval(400, 322, 24), box(360, 316, 80, 26, 12)), c)}${glint('M258 450v90', 12, 0.35)}`,
};

export const knife: Ware = {
  lay: 'flat',
  foot: 0,
  close: [260, 260, 290],
  zoom: 1.2,
  draw: ({ a, b, c, v }) => {
    const blade = pick(
      v,
      'M366 120q90 120 84 320h-84z',
      'M362 130h96v310h-96z',
      'M376 190q56 80 50 250h-50z',
      'M378 100q52 10 52 60v280h-52z',
    );
    const edge =
      v === 3
        ? scratch(
            repeat(13, (at) => `M430 ${170 + at * 20}l-8 8`),
            6,
            0.3,
          )
        : '';
    return turn(
      34,
      `${solid(blade, '#cdd1d0', 'flat', `${lit('M340 100h50v360h-50z', 0.5)}${edge}`)}${p(box(362, 436, 74, 26, 5), b)}${solid('M364 460h66l6 190q-6 34-38 34t-38-34q12-90 4-190z', a, 'tall', `${p(oval(398, 500, 8) + oval(400, 560, 8) + oval(400, 620, 8), c)}`)}`,
    );
  },
};

export const board: Ware = {
  lay: 'flat',
  foot: 0,
  close: [260, 280, 300],
  draw: ({ a, b, c, v }) => {
    const grain = scratch(
      'M230 300q160 30 340-6M230 400q170-30 340 0M230 500q150 30 340 0M230 590q180-20 340 4',
      5,
      0.14,
    );
    return pick(
      v,
      turn(
        12,
        `${solid('M250 250q0-30 30-30h80q10-4 10-30v-60q0-34 30-34t30 34v60q0 26 10 30h80q30 0 30 30v370q0 40-40 40H290q-40 0-40-40zM400 116a14 14 0 1 0 1 0z', a, 'round', `${grain}${p('M240 560h320v30H240z', b, 0.8)}`)}`,
      ),
      turn(
        -8,
        `${solid(box(170, 230, 460, 340, 26), a, 'round', `${repeat(6, (at) => p(box(170 + at * 80, 230, 38, 340), at % 2 ? b : c, 0.6))}${line(box(200, 260, 400, 280, 16), '#3a2413', 8, 0.2)}`)}`,
      ),
      `${solid(oval(400, 400, 240), a, 'round', `${grain}${line(oval(400, 400, 206), '#3a2413', 9, 0.18)}`)}${turn(20, `${solid(oval(360, 380, 84), c)}${p('M330 320q30-20 60 0M300 380h0', 'none')}`)}${line('M440 470q60-10 70 60M470 480q10-30 50-24', b, 10)}`,
    );
  },
};

export const moka: Ware = {
  lay: 'stand',
  foot: 115,
  close: [270, 270, 290],
  draw: ({ a, b, c, v }) =>
    pick(
      v,
      `${line('M480 300q100-6 92 70t-24 80', c, 24)}${solid('M324 270h152l-24 170H348z', a, 'tall', scratch('M372 270l12 170M428 270l-12 170', 4, 0.2))}${p('M326 270l-56-22 68 70z', a)}${dim('M326 270l-56-22 68 70z', 0.16)}${solid('M318 272q20-50 82-54 62 4 82 54z', b, 'tall')}${solid(oval(400, 208, 18), c)}${p(box(330, 436, 140, 34, 8), '#8f918f')}${solid('M340 468h120l40 142H300z', a, 'tall', scratch('M378 468l-20 142M422 468l20 142', 4, 0.2))}${p(oval(420, 520, 11), '#c99c4b')}`,
      `${line('M470 330q110-10 96 100t-96 110', c, 22)}${solid('M310 290h180l16 290q2 30-30 30H324q-32 0-30-30z', '#e6ebe8', 'tall', `${p('M280 400h240v220H280z', '#4a2b19')}${p('M280 392h240v18H280z', '#8a5b38')}`)}${line('M400 290V190', '#8f918f', 8)}${solid(oval(400, 180, 20), c)}${p(box(298, 276, 204, 26, 8), a)}${line('M300 470h200M304 350h192', a, 10)}${p(box(286, 594, 228, 22, 8), b)}`,
    ),
};

export const utensil: Ware = {
  lay: 'flat',
  foot: 0,
  close: [240, 140, 320],
  draw: ({ a, b, c, v }) =>
    pick(
      v,
      `${turn(-16, `${solid(box(286, 300, 28, 370, 13), a, 'tall', p('M270 590h60v90h-60z', c))}${solid(oval(300, 240, 58, 84), a)}${dim(oval(304, 244, 38, 60), 0.14)}`)}${solid(box(386, 300, 28, 370, 13), b, 'tall', p('M370 590h60v90h-60z', c))}${solid('M350 160q50-20 100 0l-10 150q-40 24-80 0z', b, 'round', dim('M378 190h10v100h-10zM412 190h10v100h-10z', 0.3))}${turn(16, `${solid(box(486, 300, 28, 370, 13), a, 'tall', p('M470 590h60v90h-60z', c))}${solid('M446 200q54-60 108 0v50q0 70-54 70t-54-70z', a, 'round')}${line('M474 190v80M500 182v96M526 190v80', '#3a2413', 7, 0.2)}`)}`,
      turn(
        28,
        `${line('M400 430q-110-130-70-230 30-70 70-70t70 70q40 100-70 230M400 430q-50-140-30-220M400 430q50-140 30-220M400 430V130', '#aeb3b2', 8)}${p(box(382, 410, 36, 50, 8), '#8f918f')}${solid(box(376, 450, 48, 230, 22), a, 'tall', p('M370 620h60v20h-60z', b))}`,
      ),
      turn(
        -30,
        `${solid(box(130, 350, 540, 100, 50), a, 'tall')}${solid(box(210, 336, 380, 128, 34), a, 'flat', `${lit('M210 352h380v18H210z', 0.3)}${dim('M210 420h380v44H210z', 0.16)}`)}${p(box(196, 362, 20, 76, 6), b)}${p(box(584, 362, 20, 76, 6), b)}`,
      ),
    ),
};

export const glass: Ware = {
  lay: 'stand',
  foot: 110,
  close: [270, 300, 290],
  draw: ({ a, b, c, v }) => {
    const shape = pick(
      v,
      'M300 300h200l-16 280q-2 30-34 30H350q-32 0-34-30z',
      'M306 210h188q20 150-50 190-34 16-34 40v120q60 8 70 50H326q10-42 70-50V440q0-24-34-40-76-40-56-190z',
    );
    const y = pick(v, 300, 210);
    const drink = pick(
      v,
      p('M280 400h240v180q0 14-14 14H294q-14 0-14-14z', a),
      p('M290 290q60-16 110 0t120 0q-10 90-80 112h-80q-70-30-70-112z', a),
    );
    return `<g opacity=".92">${solid(
      shape,
      '#eef3f0',
      'tall',
      `${drink}${pick(
        v,
        line(
          repeat(5, (at) => `M${330 + at * 35} 300v310`),
          '#fff6e2',
          7,
          0.45,
        ),
        '',
      )}${p('M300 560h200v60H300z', b, pick(v, 0.35, 0))}`,
    )}</g>${line(oval(400, y, pick(v, 98, 92), 11), '#ffffff', 5, 0.8)}${pick(v, `${line('M440 420L500 230', c, 11)}${lit(box(350, 410, 44, 44, 8), 0.5)}`, '')}${glint(pick(v, 'M326 350l8 180', 'M324 240q0 70 26 110'), 10, 0.8)}`;
  },
};

export const storage: Ware = {
  lay: 'stand',
  foot: 125,
  close: [270, 290, 290],
  zoom: 1.5,
  draw: ({ a, b, c, v }) =>
    `${solid(can(290, 330, 220, 256, 26), '#e9eee9', 'tall', `${p(pick(v, 'M280 400q40-30 80 0t80-6 80 6v230H280z', 'M280 440q120-40 240 0v200H280z'), a)}${dim('M300 460l30 20M360 520l30-14M430 470l26 26M460 560l-30 10M340 570l26 14', 0)}${p(box(340, 470, 120, 70, 6), b)}${line('M362 500h76', '#7a6a58', 7, 0.6)}`)}${solid(can(282, 290, 236, 40, 26), c, 'tall')}${p(oval(400, 290, 118, 26), c)}${lit(oval(400, 290, 118, 26), 0.22)}${glint('M314 360v190', 10, 0.6)}`,
};
