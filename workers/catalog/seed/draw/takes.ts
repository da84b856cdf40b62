import { backdrops, colours, type BackdropName, type Colour } from './palette.ts';

/** How one picture of a kind is taken: its name, three colours, the shape, the place. */
export type Take = {
  name: string;
  colours: [Colour, Colour, Colour];
  shape: number;
  backdrop: BackdropName;
  form: number;
};

/** Per kind: main, second and third colour, shape, backdrop, what is on the wall. Named by the main colour, or `name=`. */
const table = {
  mug: 'moss oat brass 0 butter 1 | terracotta cream forest 1 oat 0 | navy milk copper 2 blush 2 | cream rust moss 0 sage 3 | charcoal sand brass 1 sand 4 | sky milk navy 2 stone 0 | mint milk charcoal 1 clay 1 | oat indigo brass 1 lilac 4 | brick cream forest 2 mist 0',
  espresso: 'milk brick sand 0 mist 0 | forest cream brass 0 blush 1 | mustard charcoal cream 0 stone 3',
  bowl: 'teal milk brass 0 oat 1 | clay cream rust 1 mist 0 | milk indigo brass 2 clay 2 | charcoal sand brass 0 butter 4',
  plate:
    'cream rust forest 0 sage 1 | sea milk navy 1 blush 0 | milk denim brass 2 butter 2 | charcoal oat brass 0 oat 3',
  vase: 'rust cream moss 0 oat 0 | milk indigo forest 1 clay 1 | sage oat plum 2 blush 3 | charcoal brass mustard 0 sand 4',
  teapot: 'forest oat brass 0 blush 1 | milk clay walnut 1 mist 0 | plum cream brass 0 butter 3',
  jug: 'sky milk brass 0 sand 1 | terracotta cream forest 1 stone 4 | milk moss brass 0 sage 0',
  necklace: 'milk navy brass 0 oat 1 | teal milk copper 1 blush 0',
  ring: 'brass milk teal 0 sage 1 | steel blush plum 0 stone 0',
  hammer: 'steel birch cherry 0 oat 1 | charcoal walnut mustard 0 mist 0',
  saw: 'steel oak brass 0 butter 2 | ash cherry milk 0 sage 0',
  screwdriver: 'orange charcoal steel 0 stone 1 | cherry butter ash 1 oat 2',
  paintbrush: 'teal birch cherry 0 blush 0 | mustard oak navy 1 mist 1',
  painttin:
    'sage milk brass 0 oat 0 | coral cream navy 0 mist 1 | denim milk rust 0 butter 4 | mustard milk charcoal 0 stone 3',
  hook: 'brass walnut milk 0 sage 4 | charcoal oak milk 0 blush 1 | milk brass cream 1 pine 3',
  tape: 'mustard charcoal milk 0 mist 1 | cherry milk charcoal 0 oat 0',
  toolbox: 'cherry steel charcoal 0 sand 0 | forest brass oak 0 blush 1',
  padlock: 'brass steel charcoal 0 sage 3 | teal ash ink 0 oat 1',
  soap: 'oat milk sand 0 sage 1 | sea cream teal 0 blush 0 | rose milk plum 0 stone 4',
  cushion:
    'cream indigo rust 0 sage 0 | mustard milk rust 1 blush 1 | forest cream mustard 0 oat 3 | rose cream wine 2 mist 4',
  blanket:
    'oat rust cream 0 mist 0 | forest cream mustard 1 sand 1 | sky milk navy 2 oat 4 | wine rose cream 1 stone 3',
  towel: 'milk denim oak 0 sage 4 | clay cream brass 1 stone 1 | sea milk walnut 2 blush 0',
  linen: 'linen rust walnut 0 sage 1 | indigo milk brass 0 butter 0 | milk moss oak 1 clay 3',
  scarf: 'mustard rust charcoal 0 mist 1 | navy cream cherry 1 blush 0 | rose plum milk 2 oat 3',
  shirt:
    'milk sky walnut 0 clay 1 | navy milk rust 1 oat 0 | sky milk navy 2 butter 2 | moss oat brass 0 stone 3',
  tote: 'cream forest rust 0 blush 0 | navy milk walnut 1 sand 1 | linen teal cocoa 2 sage 3',
  rug: 'rust cream navy 0 oat 1 | sage milk mustard 1 stone 0 | indigo cream coral 2 blush 3',
  headphones: 'walnut cream cocoa 0 mist 1 | charcoal ash ink 0 clay 0 | milk sage oak 0 butter 3',
  speaker: 'walnut charcoal ink 0 sage 0 | coral milk walnut 1 mist 1 | ash charcoal brass 2 oat 3',
  radio: 'teal cream brass 0 butter 1 | cherry milk charcoal 0 stone 0 | oak cream cocoa 0 mist 4',
  turntable: 'walnut brass rust 0 oat 3 | milk ash teal 0 clay 1',
  record:
    'sky coral mustard 0 oat 0 | navy cream rust 1 blush 1 | mustard milk brick 2 sage 3 | forest butter coral 3 stone 0',
  camera: 'cocoa steel cherry 0 butter 1 | charcoal ash mustard 1 mist 0 | olive steel walnut 0 blush 3',
  guitar: 'honey cocoa walnut 0 sage 3 | cherry milk cocoa 1 oat 1',
  spicejar:
    'turmeric=mustard milk walnut 0 sage 1 | paprika=cherry cream charcoal 1 oat 0 | cumin=oak milk birch 2 mist 3 | green=olive cream walnut 0 blush 4 | pepper=charcoal oat brass 1 butter 1',
  teatin: 'forest cream brass 0 blush 0 | navy oat copper 1 sand 1 | coral milk wine 0 mist 3',
  coffeebag: 'sand cream rust 0 sage 0 | charcoal mustard brick 1 clay 1 | teal cream cocoa 2 butter 3',
  jam: 'wine cream cherry 0 sage 1 | honey milk rust 1 mist 0 | moss cream mustard 0 blush 3 | orange cream forest 1 stone 4',
  bottle: 'olive cream oak 0 oat 1 | honey milk cocoa 1 sage 0 | forest cream brass 1 blush 3',
  chocolate: 'teal cream mustard 0 clay 1 | rose milk wine 1 oat 0 | mustard cream brick 2 mist 3',
  loaf: 'oak cream birch 0 sage 0',
  croissant: 'honey oak milk 0 mist 1',
  cake: 'birch milk wine 0 blush 0 | cocoa coral milk 1 butter 1',
  cheese: 'butter rust milk 0 sage 1 | cream charcoal milk 1 clay 0',
  tent: 'cream orange forest 0 sage 1 | orange cream navy 1 mist 4',
  backpack: 'moss sand walnut 0 oat 0 | navy denim rust 1 butter 1 | rust oat cocoa 0 mist 3',
  flask: 'forest cream oak 0 blush 0 | coral milk charcoal 1 stone 1 | sky milk navy 0 sand 3',
  hat: 'sand cocoa rust 0 sage 0 | rust cream forest 1 mist 1 | olive charcoal cream 2 oat 3',
  boot: 'walnut cocoa charcoal 0 sage 4 | denim milk rust 1 butter 1',
  lantern: 'cherry charcoal orange 0 dusk 1 | teal brass orange 0 sand 0',
  watch: 'walnut steel milk 0 sage 1 | navy brass cream 1 blush 0',
  belt: 'walnut brass cream 0 oat 3 | charcoal steel ash 0 stone 1',
  pocketknife: 'oak brass cream 0 sage 0 | cherry steel milk 1 oat 1',
  stool: 'oak birch walnut 0 mist 1 | moss walnut rust 1 sand 0 | teal oak milk 0 blush 3',
  notebook:
    'rust cream charcoal 0 oat 0 | butter rust forest 1 mist 1 | navy cream coral 2 blush 3 | sage milk rust 3 sand 1',
  pencil: 'mustard teal cherry 0 oat 1 | coral navy sage 1 butter 0',
  pen: 'forest brass milk 0 blush 0 | navy steel coral 1 oat 1 | wine brass cream 0 sage 3',
  inkbottle: 'navy cream oak 0 butter 1 | teal milk brass 1 blush 0 | wine cream charcoal 0 stone 3',
  book: 'brick cream teal 0 sage 1 | forest cream mustard 1 oat 0 | coral milk navy 1 mist 3',
  print:
    'teal oat coral 0 stone 4 | forest sage clay 1 blush 1 | rust mustard navy 2 sage 0 | denim charcoal mustard 3 oat 3',
  card: 'blush rust mustard 0 sage 1 | sage forest coral 1 oat 0 | butter teal cherry 2 mist 3',
  bike: 'forest sand brass 0 butter 1 | coral cream oak 1 mist 0 | navy oat cocoa 0 blush 3 | mint oat walnut 1 sand 4',
  bell: 'brass walnut copper 0 sage 1 | cherry milk brass 1 oat 0 | teal milk copper 2 blush 3',
  helmet: 'milk charcoal rust 0 clay 0 | mustard walnut cocoa 1 mist 1 | teal charcoal cream 0 oat 3',
  bikelight: 'charcoal steel orange 0 sand 1 | cherry brass milk 1 stone 0',
  saddle: 'walnut brass cream 0 sage 1 | charcoal steel ash 0 oat 3',
  pump: 'steel charcoal walnut 0 blush 1 | orange charcoal ink 0 mist 0',
  wheel: 'sand steel cocoa 1 sage 1 | charcoal steel ash 0 butter 1',
  pannier: 'olive sand walnut 0 mist 0 | charcoal mustard ash 1 oat 1 | rust cream cocoa 0 sage 3',
  lamp: 'cream teal brass 0 clay 1 | mustard walnut brass 1 dusk 0 | milk oak brass 2 pine 1 | rust milk brass 0 sage 3',
  pendant: 'forest brass milk 0 oat 1 | clay milk brass 1 mist 0 | birch walnut brass 2 sage 1',
  candle: 'milk sage brass 0 clay 0 | rust cream brass 1 pine 1 | honey milk brass 2 dusk 4',
  chair: 'forest birch walnut 0 blush 0 | mustard walnut cream 1 mist 1 | oak sand walnut 0 sage 3',
  basket: 'sand rust cream 0 mist 1 | oak cream walnut 1 blush 0 | birch forest milk 0 clay 3',
  mirror: 'brass sage milk 0 blush 1 | walnut oat milk 1 sage 0 | charcoal sand milk 2 sand 1',
  plant:
    'terracotta clay forest 0 mist 1 | milk sand moss 1 blush 0 | navy denim sage 2 butter 3 | clay cream moss 3 stone 1',
  planter: 'terracotta cream rust 0 sage 0 | milk teal oak 1 clay 1 | walnut oak cocoa 2 mist 4',
  wateringcan: 'forest brass brass 0 butter 1 | steel milk copper 1 blush 0',
  trowel: 'steel oak cherry 0 sage 1 | copper birch forest 1 oat 0',
  seeds:
    'coral cream orange 0 sage 0 | forest cream orange 1 butter 1 | wine cream cherry 2 mist 3 | olive cream moss 3 blush 0',
  secateurs: 'cherry brass charcoal 0 stone 1 | forest brass cocoa 0 oat 0',
  birdhouse: 'sky milk coral 0 sage 1 | oak rust navy 1 mist 0',
  pan: 'charcoal slate walnut 0 butter 1 | ink charcoal oak 1 sage 0 | copper steel brass 0 mist 3',
  pot: 'cherry milk brass 0 stone 0 | steel ash charcoal 1 sage 1 | teal cream brass 0 blush 4',
  knife:
    'walnut steel brass 0 sage 1 | charcoal ash steel 1 clay 0 | oak brass cocoa 2 mist 3 | olive steel brass 3 butter 1',
  board: 'oak cocoa walnut 0 mist 1 | birch walnut rust 1 sage 0 | walnut moss coral 2 butter 3',
  moka: 'steel ash charcoal 0 clay 1 | brass charcoal walnut 1 mist 0 | coral cherry cocoa 0 sage 3',
  utensil: 'oak birch walnut 0 sage 1 | birch brass walnut 1 mist 0 | walnut=oak walnut cocoa 2 blush 3',
  glass: 'honey milk coral 0 sage 1 | wine milk brass 1 oat 0',
  storage: 'mustard milk oak 0 mist 1 | cocoa cream walnut 1 butter 0',
  car: 'cherry cream charcoal 0 mist 1 | teal cream mustard 1 butter 0 | mustard milk rust 2 sage 3',
  blocks: 'coral teal mustard 0 oat 1 | rust mustard teal 1 mist 0 | sea butter coral 2 blush 1',
  puzzle: 'sky coral mustard 0 sage 0 | coral milk teal 1 butter 1 | navy rust mustard 2 oat 3',
  kite: 'cherry cream mustard 0 mist 2 | teal butter coral 1 blush 0',
  bear: 'clay cream teal 0 sage 0 | oat milk coral 1 mist 1 | slate blush mustard 2 butter 3',
  train: 'cherry forest charcoal 0 mist 1 | teal mustard cocoa 0 butter 0',
  top: 'cherry butter teal 0 sage 1 | navy coral mustard 1 oat 0',
  game: 'walnut birch charcoal 0 sage 1 | teal coral mustard 1 oat 0',
} as const;

export type Kind = keyof typeof table;

/** Kinds that are also shown three at a time. */
export const sets: readonly Kind[] = [
  'mug',
  'espresso',
  'bowl',
  'plate',
  'vase',
  'jug',
  'painttin',
  'soap',
  'cushion',
  'blanket',
  'scarf',
  'tote',
  'record',
  'spicejar',
  'teatin',
  'jam',
  'chocolate',
  'flask',
  'notebook',
  'inkbottle',
  'card',
  'bell',
  'candle',
  'planter',
  'plant',
  'seeds',
  'basket',
  'storage',
  'car',
  'bear',
  'chair',
  'stool',
  'lamp',
  'helmet',
  'moka',
];

/** Every kind with its pictures. */
export const takes: ReadonlyMap<string, readonly Take[]> = new Map(
  Object.entries(table).map(([kind, text]) => [kind, text.split(' | ').map(readTake)]),
);

function readTake(text: string): Take {
  const [first = '', second = '', third = '', shape = '', backdrop = '', form = ''] = text.split(' ');
  const [name = '', main = name] = first.split('=');
  const known = (colour: string): Colour => {
    if (isColour(colour)) return colour;
    throw new Error(`no colour ${colour} in "${text}"`);
  };
  if (!isBackdrop(backdrop)) throw new Error(`no backdrop ${backdrop} in "${text}"`);
  return {
    name,
    colours: [known(main), known(second), known(third)],
    shape: Number(shape),
    backdrop,
    form: Number(form),
  };
}

function isColour(name: string): name is Colour {
  return name in colours;
}

function isBackdrop(name: string): name is BackdropName {
  return name in backdrops;
}
