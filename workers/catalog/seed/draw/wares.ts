import * as ceramics from './wares/ceramics.ts';
import * as clothes from './wares/clothes.ts';
import * as cycle from './wares/cycle.ts';
import * as garden from './wares/garden.ts';
import * as hardware from './wares/hardware.ts';
import * as home from './wares/home.ts';
import * as kitchen from './wares/kitchen.ts';
import * as outdoor from './wares/outdoor.ts';
import * as pantry from './wares/pantry.ts';
import * as paper from './wares/paper.ts';
import * as sound from './wares/sound.ts';
import * as textiles from './wares/textiles.ts';
import * as toys from './wares/toys.ts';
import type { Ware } from './svg.ts';

/** Every kind of ware that can be drawn, by its name. */
export const wares: ReadonlyMap<string, Ware> = new Map(
  Object.entries({
    ...ceramics,
    ...clothes,
    ...cycle,
    ...garden,
    ...hardware,
    ...home,
    ...kitchen,
    ...outdoor,
    ...pantry,
    ...paper,
    ...sound,
    ...textiles,
    ...toys,
  }),
);
