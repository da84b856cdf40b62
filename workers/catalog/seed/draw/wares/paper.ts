import {
  box,
  dim,
  dots,
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

const flat = { lay: 'flat', foot: 0 } as const;

export const notebook: Ware = {
  ...flat,
  close: [240, 170, 300],
  zoom: 1.26,
  draw: ({ a, b, c, v }) => {
    const cover = pick(
      v,
      `${p(box(340, 270, 150, 90, 4), b)}${line('M366 306h98M366 328h60', '#7a6a58', 6, 0.7)}`,
      `${dots(300, 210, 9, 15, 32, 5, b)}`,
      `${p('M230 170h70v470h-70z', b)}${line('M360 300h120M360 330h80', b, 9)}`,
      `${line(
        repeat(8, (at) => `M200 ${220 + at * 56}q60-50 120 0t120 0 120 0 120 0`),
        b,
        9,
      )}`,
    );
    return turn(
      pick(v, -8, 6, -5, 9),
      `${p(box(250, 172, 322, 474, 6), '#f4ecdc')}${scratch('M566 182v454M560 182v454', 2, 0.3)}${solid(box(238, 160, 322, 474, 10), a, 'flat', `${cover}${dim('M238 160h26v474h-26z', 0.16)}${lit('M264 160h6v474h-6z', 0.25)}`)}${p('M500 160h16v474h-16z', c)}${p('M420 634h18v52l-9-12-9 12z', c)}`,
    );
  },
};

export const pencil: Ware = {
  ...flat,
  close: [250, 120, 300],
  draw: ({ a, b, c, v }) => {
    const end = pick(
      v,
      `${p(box(-20, 432, 40, 34, 3), '#c99c4b')}${p(box(-18, 462, 36, 34, 8), '#d18d86')}`,
      p(box(-19, 420, 38, 30, 4), '#efe2c6'),
    );
    const shape = `<g id="pc">${p('M-19 76L0 0l19 76z', '#e3c292')}${p('M-6 24L0 0l6 24z', pick(v, '#3d3a38', 'currentColor'))}${p('M-19 70q10-12 19 0 10-12 19 0v370h-38z', 'currentColor')}${dim('M7 68h12v372H7z', 0.2)}${lit('M-19 70h10v370h-10z', 0.25)}${end}</g>`;
    const all = [a, b, c, a, b].map(
      (color, at) => `<use href="#pc" color="${color}" x="${272 + at * 64}" y="${150 + ((at * 37) % 50)}"/>`,
    );
    return `<defs>${shape}</defs>${turn(pick(v, 14, -10), all.join(''))}`;
  },
};

export const pen: Ware = {
  ...flat,
  close: [180, 370, 270],
  zoom: 1.25,
  draw: ({ a, b, c, v }) =>
    turn(
      -36,
      `${turn(
        20,
        `${line('M130 396q-70 70 10 100t120-20 110 30 130-10', '#36456f', 6, 0.8)}${p('M130 396l70-20v44z', b)}${scratch('M136 397h56', 3, 0.6)}${solid(box(196, 370, 110, 54, 8), '#3d3a38', 'flat', lit('M196 376h110v9H196z', 0.3))}${solid(
          box(300, 362, 210, 68, 12),
          a,
          'flat',
          `${lit('M300 374h210v10H300z', 0.35)}${dim('M300 406h210v30H300z', 0.2)}${pick(
            v,
            '',
            line(
              repeat(8, (at) => `M${310 + at * 28} 360l20 80`),
              c,
              5,
              0.5,
            ),
          )}`,
        )}${p(box(500, 356, 20, 80, 4), b)}${solid('M520 362h120q50 0 50 34t-50 34H520z', a, 'flat', `${lit('M520 374h150v10H520z', 0.35)}${dim('M520 406h180v30H520z', 0.2)}`)}`,
        400,
        396,
      )}`,
    ),
};

export const inkbottle: Ware = {
  lay: 'stand',
  foot: 125,
  close: [270, 360, 260],
  zoom: 1.52,
  draw: ({ a, b, c, v }) =>
    `${solid(pick(v, 'M306 420h188q40 10 40 60v94q0 36-36 36H302q-36 0-36-36v-94q0-50 40-60z', 'M340 400h120q90 80 90 150 0 60-60 60H310q-60 0-60-60 0-70 90-150z'), a, 'round', `${lit('M240 400h320v40H240z', 0.3)}${p('M290 480h220v96H290z', b)}${line('M330 512h140', a, 11)}${line('M356 544h88', '#7a6a58', 6, 0.6)}`)}${p('M352 376h96v50h-96z', a)}${dim('M352 376h96v50h-96z', 0.2)}${solid(
      box(332, 318, 136, 72, 10),
      c,
      'tall',
      scratch(
        repeat(8, (at) => `M${344 + at * 16} 324v60`),
        4,
        0.2,
      ),
    )}${glint('M292 470v90', 9, 0.4)}`,
};

export const book: Ware = {
  lay: 'stand',
  foot: 190,
  close: [260, 280, 300],
  zoom: 1.36,
  draw: ({ a, b, c, v }) => {
    const lying = (x: number, y: number, width: number, height: number, color: string, band: string) =>
      `${solid(box(x, y, width, height, 6), color, 'tall', `${p(box(x + 40, y, 14, height), band)}${p(box(x + width - 54, y, 14, height), band)}${line(`M${x + 90} ${y + height / 2}h${width - 180}`, band, 8)}`)}`;
    return pick(
      v,
      `${lying(210, 548, 380, 62, a, b)}${lying(236, 492, 350, 56, b, c)}${lying(220, 424, 340, 68, c, a)}${turn(-6, lying(250, 372, 310, 48, a, b), 400, 396)}`,
      `${p('M300 232h216v370H300z', '#f4ecdc')}${solid('M270 222h220q20 0 20 20v348q0 20-20 20H270z', a, 'tall', `${p('M320 300h140v8H320zM320 320h140v8H320z', b)}${p(oval(390, 440, 60), b)}${p('M330 440q60-50 120 0-14 60-60 60t-60-60z', c)}`)}${p('M258 222h26v388h-26z', a)}${dim('M258 222h26v388h-26z', 0.3)}`,
    );
  },
};

export const print: Ware = {
  lay: 'hang',
  foot: 0,
  close: [260, 240, 300],
  zoom: 1.16,
  draw: ({ a, b, c, v }) => {
    const art = pick(
      v,
      `${p(oval(400, 340, 72), c)}${p('M240 600V440q60-60 120 0t120-10 120 20v170z', a)}${p('M240 620v-90q90-50 180 0t180-20v120z', b)}`,
      `${line('M400 600V330M400 520q-70-10-80-80M400 480q70-10 84-84M400 420q-50-10-56-60M400 390q44-10 50-54', a, 8)}${p('M320 440q-30-40 0-70 40 26 0 70zM484 396q-10-50 30-62 14 46-30 62zM344 360q-24-30 2-56 30 24-2 56zM400 330q-30-40 0-76 30 36 0 76z', b)}${p(oval(400, 620, 120, 30), c)}`,
      `${p('M320 250h160v150a80 80 0 0 1-160 0z', a)}${p(oval(470, 500, 74), b)}${p('M300 470h110v130H300z', c)}`,
      `${p('M270 560l90-170 60 100 50-70 80 140z', a)}${line('M250 590h300', b, 10)}${p(oval(490, 300, 34), c)}${line('M300 300q16-16 30 0M350 280q16-16 30 0', b, 6)}`,
    );
    return `${solid(box(196, 130, 408, 540, 4), pick(v, '#b98a58', '#3d3a38', '#dcbd8d', '#f7f1e4'), 'flat', dim('M590 130h14v540h-14zM196 656h408v14H196z', 0.18))}${p(box(218, 152, 364, 496), '#faf6ec')}${dim('M218 152h364v10H228v486h-10z', 0.12)}${solid(box(256, 206, 288, 388), '#f1e4cd', 'flat', art)}${lit('M218 152h150L218 440z', 0.28)}`;
  },
};

export const card: Ware = {
  ...flat,
  close: [260, 240, 300],
  zoom: 1.3,
  draw: ({ a, b, c, v }) => {
    const art = pick(
      v,
      `${p(oval(410, 330, 56), c)}${p('M290 420q60-70 120-10t130-20v80H290z', b)}`,
      `${line('M410 440V300M410 380q-50 0-56-56M410 350q46 0 52-52', b, 8)}${p(oval(410, 290, 20) + oval(352, 318, 16) + oval(464, 292, 16), c)}`,
      `${dots(310, 270, 8, 6, 30, 8, b)}`,
    );
    return `${turn(-9, `${solid(box(170, 330, 400, 270, 6), a, 'flat')}${dim('M170 336l200 150 200-150v-6H170z', 0.14)}${lit('M170 600l150-140M570 600L420 460', 0)}`)}${turn(6, `${solid(box(270, 220, 280, 370, 4), '#faf6ec', 'flat', `${art}${dim('M536 200h20v400h-20z', 0.06)}${line('M340 520h140M370 546h80', '#7a6a58', 6, 0.5)}`)}`)}${solid(oval(246, 560, 34), c)}`;
  },
};
