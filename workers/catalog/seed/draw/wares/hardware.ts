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

const flat = { lay: 'flat', foot: 0, close: [250, 200, 300] } as const;

export const hammer: Ware = {
  ...flat,
  zoom: 1.25,
  draw: ({ a, b, c }) =>
    turn(
      38,
      `${solid('M378 300h44l10 330q0 34-32 34t-32-34z', b, 'tall', p('M340 520h120v160H340z', c))}${solid('M292 196h176q26 0 26 26v56q0 26-26 26H330q-34 0-100 46 10-110 62-154z', a, 'round', dim('M372 180h56v140h-56z', 0.12))}${solid(box(490, 204, 40, 92, 10), a)}${glint('M300 218h150', 9, 0.6)}`,
    ),
};

export const saw: Ware = {
  ...flat,
  close: [380, 260, 320],
  draw: ({ a, b, c }) =>
    turn(
      -24,
      `${solid(`M90 372l470-52v150l-10 10${repeat(22, () => 'l-10-16-10 14')}z`, a, 'flat', `${lit('M90 372l470-52v36L90 386z', 0.5)}`)}${solid('M540 296q40-34 96-4 46 26 60 88 14 66-24 100-24 20-56 8-24-10-46-4l-40 12q-14-100 10-200zM584 372q-8 34 0 72 24-16 52-2 22 6 14-32-8-44-34-52-22-6-32 14z', b)}${p(oval(566, 344, 9), c)}${p(oval(562, 436, 9), c)}`,
    ),
};

export const screwdriver: Ware = {
  ...flat,
  close: [230, 180, 320],
  zoom: 1.2,
  draw: ({ a, b, c, v }) => {
    const one = (tip: string) =>
      `${solid(box(391, 380, 18, 250, 4), c, 'tall')}${p(tip, c)}${solid('M362 190q0-40 38-40t38 40l-4 120 6 40q0 20-16 34h-48q-16-14-16-34l6-40z', a, 'tall', `${p('M340 320h120v26H340z', b)}${scratch('M386 170v130M412 170v130', 6, 0.2)}`)}`;
    const slot = 'M386 620h28l6 40h-40z';
    const cross = 'M388 620h24l-8 42h-8z';
    return pick(
      v,
      turn(40, one(slot)),
      `${turn(-14, `<g transform="translate(-90 0)">${one(slot)}</g>`)}${turn(14, `<g transform="translate(90 0)">${one(cross)}</g>`)}`,
    );
  },
};

export const paintbrush: Ware = {
  ...flat,
  zoom: 1.25,
  draw: ({ a, b, c, v }) => {
    const half = pick(v, 78, 48);
    const one = `${solid(`M382 450q-4 40-16 150-4 70 34 70t34-70q-12-110-16-150z`, b, 'tall', p('M340 596h120v90H340z', c))}${dim(oval(400, 640, 9), 0.5)}${solid(`M${400 - half} 210q${half}-34 ${2 * half} 0l-4 170H${404 - half}z`, '#4a3526', 'tall', p(`M300 170h200v90q-60 26-100 0t-100 10z`, a))}${solid(box(400 - half, 366, 2 * half, 92, 6), '#c3c4c1', 'tall', scratch(`M300 384h200M300 440h200`, 5, 0.2))}`;
    return turn(pick(v, 30, -34), one);
  },
};

export const painttin: Ware = {
  lay: 'stand',
  foot: 150,
  close: [250, 320, 320],
  zoom: 1.4,
  draw: ({ a, b, c }) =>
    `${line('M262 400q-20-170 138-170t138 170', '#8f918f', 8)}${solid(can(262, 372, 276, 216, 30), '#c9cac6', 'tall', `${p('M250 424h300v130H250z', b)}${p(oval(400, 492, 42), a)}${line('M300 470h34M300 500h34M466 470h34M466 500h34', c, 8, 0.55)}`)}${p(oval(400, 372, 138, 32), '#dedfdb')}${p(oval(400, 374, 120, 25), a)}${dim('M280 374a120 25 0 0 1 240 0 120 18 0 0 0-240 0z', 0.3)}${p('M296 388v44q0 18 14 18t14-18v-30q6 10 12 0v62q0 18 13 18t13-18v-60z', a)}`,
};

export const hook: Ware = {
  lay: 'hang',
  foot: 0,
  close: [250, 300, 300],
  zoom: 1.15,
  draw: ({ a, b, v }) => {
    const arm = (x: number) =>
      `${solid(oval(x, 372, 30, 40), a)}${line(`M${x} 372v70q0 44 38 40 30-6 26-40`, a, 22)}${scratch(`M${x + 8} 440q4 40 34 34`, 7, 0.25)}${solid(oval(x + 64, 436, 17), a)}${glint(`M${x - 10} 352v30`, 6, 0.6)}`;
    return pick(
      v,
      `${solid(box(130, 316, 540, 112, 14), b, 'flat', scratch('M130 352q200-14 540 6M130 396q260 12 540-4', 4, 0.16))}${arm(220)}${arm(390)}${arm(560)}`,
      `${[270, 530].map((x) => [290, 500].map((y) => `${solid(oval(x, y, 74), a)}${solid(oval(x, y, 48), b)}${glint(`M${x - 26} ${y - 18}q8-18 26-20`, 8, 0.5)}`).join('')).join('')}`,
    );
  },
};

export const tape: Ware = {
  ...flat,
  close: [260, 260, 300],
  zoom: 1.25,
  draw: ({ a, b, c }) =>
    `${solid(box(330, 500, 370, 50, 4), '#f2d875', 'flat', `${scratch(`${repeat(17, (at) => `M${520 + at * 20} 504v${at % 5 === 0 ? 30 : 16}`)}`, 4, 0.7)}`)}${p('M692 492h16v78h-16z', '#8f918f')}${solid('M236 330q0-96 96-96h80q110 0 110 110v170q0 38-38 38H274q-38 0-38-38z', a, 'round', dim('M226 512h310v60H226z', 0.16))}${solid(oval(372, 388, 96), b)}${p(oval(372, 388, 60), c)}${lit('M330 372h84v14h-84zM342 398h60v10h-60z', 0.7)}`,
};

export const toolbox: Ware = {
  lay: 'stand',
  foot: 215,
  close: [240, 300, 320],
  zoom: 1.3,
  draw: ({ a, b, c }) =>
    `${line('M310 378v-40q0-26 26-26h128q26 0 26 26v40', c, 24)}${solid('M196 440l40-74q6-10 18-10h292q12 0 18 10l40 74z', a, 'flat', lit('M196 440l48-90h312l10 20H262z', 0.2))}${solid(box(186, 434, 428, 176, 12), a, 'tall', dim('M180 434h440v16H180z', 0.2))}${[270, 486].map((x) => `${p(box(x, 424, 44, 56, 6), b)}${dim(box(x + 10, 446, 24, 12, 4), 0.4)}`).join('')}${line('M330 530h140', b, 14)}`,
};

export const padlock: Ware = {
  ...flat,
  zoom: 1.3,
  draw: ({ a, b, c }) =>
    `${line('M316 410v-96a84 84 0 0 1 168 0v96', b, 36)}${glint('M308 390v-70a92 92 0 0 1 40-72', 9, 0.6)}${solid(box(262, 390, 276, 230, 36), a, 'round', `${dim('M262 430h276v8H262zM262 570h276v8H262z', 0.14)}`)}${p('M400 462a30 30 0 0 1 16 56l8 46h-48l8-46a30 30 0 0 1 16-56z', c)}`,
};

export const soap: Ware = {
  lay: 'stand',
  foot: 180,
  close: [250, 380, 300],
  zoom: 1.4,
  draw: ({ a, b, c }) =>
    `${solid('M206 570h388q0 40-50 40H256q-50 0-50-40z', b, 'tall')}${p(oval(400, 570, 194, 22), b)}${lit(oval(400, 570, 194, 22), 0.25)}${dim(oval(404, 570, 150, 13), 0.22)}${solid(box(266, 452, 268, 118, 42), a)}${line('M330 496q36-22 70 0t70 0M330 528q36-22 70 0t70 0', c, 8, 0.6)}${[
      [250, 420, 26],
      [292, 378, 16],
      [232, 372, 10],
    ]
      .map(([x = 0, y = 0, r = 0]) => `${lit(oval(x, y, r), 0.5)}${line(oval(x, y, r), '#ffffff', 4, 0.6)}`)
      .join('')}`,
};
