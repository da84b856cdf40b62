/** The colours wares come in, by the name a shopkeeper gives them. */
export const colours = {
  milk: '#f7f1e4',
  cream: '#efe2c6',
  oat: '#dccaa6',
  sand: '#cdb188',
  linen: '#e3d7c0',
  clay: '#c98a63',
  terracotta: '#bf6440',
  rust: '#a44d2b',
  brick: '#8f3b2b',
  cherry: '#b8332f',
  coral: '#e0735c',
  rose: '#d18d86',
  blush: '#e9b9a8',
  plum: '#6d3b52',
  wine: '#742b38',
  lilac: '#a796b8',
  indigo: '#36456f',
  navy: '#263650',
  denim: '#5a7797',
  sky: '#9dbfd0',
  teal: '#2f6f70',
  sea: '#5f9c98',
  mint: '#a9ccb4',
  sage: '#97a886',
  moss: '#6f7c48',
  olive: '#8a8442',
  forest: '#2f543f',
  butter: '#f0d489',
  mustard: '#d3a034',
  honey: '#dd9a2e',
  orange: '#d9732c',
  cocoa: '#5a3a2a',
  walnut: '#7b5237',
  oak: '#b98a58',
  birch: '#dcbd8d',
  charcoal: '#3d3a38',
  ink: '#26272b',
  slate: '#5b6468',
  ash: '#a9a59c',
  steel: '#b9bfc0',
  brass: '#c99c4b',
  copper: '#bd7148',
} as const;

export type Colour = keyof typeof colours;

/** A place to show a ware in: wall, what is on the wall, floor. */
export type Backdrop = { wall: string; form: string; floor: string };

export const backdrops = {
  oat: { wall: '#efe6d5', form: '#f7f0e2', floor: '#dfd0b6' },
  sand: { wall: '#ead9be', form: '#f3e6d0', floor: '#d6bd97' },
  sage: { wall: '#d5dcc8', form: '#e2e7d6', floor: '#bac5a8' },
  mist: { wall: '#d3dfe2', form: '#e2eaeb', floor: '#b6c8cd' },
  blush: { wall: '#f0d9cb', form: '#f7e6db', floor: '#dfbba6' },
  butter: { wall: '#f3e2b6', form: '#f9eecf', floor: '#e3c98b' },
  clay: { wall: '#dba585', form: '#e5b598', floor: '#c58a67' },
  stone: { wall: '#e2dfd8', form: '#edebe5', floor: '#c9c4b9' },
  lilac: { wall: '#ded7e2', form: '#e9e4ec', floor: '#c4b9cc' },
  pine: { wall: '#38584a', form: '#426555', floor: '#2c473b' },
  dusk: { wall: '#3f4c63', form: '#4a5872', floor: '#323d52' },
  ember: { wall: '#9c4a34', form: '#a9573f', floor: '#823b29' },
} as const satisfies Record<string, Backdrop>;

export type BackdropName = keyof typeof backdrops;
