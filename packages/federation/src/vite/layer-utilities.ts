import postcss, { type AtRule, type ChildNode, type Container, type Rule } from 'postcss';
import type { Plugin } from 'vite';

/**
 * Shell and remotes each bring a stylesheet of their own with Tailwind utilities. Within one sheet Tailwind sorts
 * them; over several sheets the later `.hidden` would beat the earlier `.md:flex`. This puts every utility into a
 * sublayer that depends on its name and properties only, so that the order of the sheets no longer matters.
 */
export function layerUtilities(): Plugin {
  return {
    name: 'highstreet:layer-utilities',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css'))
          file.source = sortIntoLayers(String(file.source));
      }
    },
  };
}

const states = ['plain', 'state', 'sm', 'md', 'lg', 'xl', '2xl', 'other', 'dark', 'print'] as const;
const widths = ['all', 'pair', 'one'] as const;
/** A name in CSS must not begin with a digit: one wrong name, and browsers drop the whole order. */
const layerName = (state: string, width: string) => `${state.replace('2xl', 'xxl')}-${width}`;
const order = states.flatMap((state) => widths.map((width) => layerName(state, width)));
const preamble = `@layer theme,base,components,utilities;@layer utilities{@layer ${order.join(',')};}`;

/** Exported for its test. */
export function sortIntoLayers(css: string): string {
  const root = postcss.parse(css);
  let found = false;
  root.walkAtRules('layer', (layer) => {
    if (layer.params !== 'utilities' || layer.nodes === undefined) return;
    found = true;
    layer.replaceWith(split(layer));
  });
  return found ? preamble + root.toString() : css;
}

function split(layer: AtRule): AtRule {
  const groups = new Map<string, AtRule>();
  for (const node of (layer.nodes ?? []).flatMap(unbundle)) {
    const name = sublayerOf(node);
    const group = groups.get(name) ?? postcss.atRule({ name: 'layer', params: name, nodes: [] });
    groups.set(name, add(group, node));
  }
  const sorted = order.flatMap((name) => groups.get(name) ?? []);
  return postcss.atRule({ name: 'layer', params: 'utilities', nodes: sorted });
}

const conditions = new Set(['media', 'supports', 'container']);

/** One node for each rule: a minifier puts all rules of one screen width into one `@media`. */
function unbundle(node: ChildNode): ChildNode[] {
  if (node.type !== 'atrule' || node.nodes === undefined || !conditions.has(node.name)) return [node.clone()];
  return node.nodes.flatMap(unbundle).map((inner) => node.clone({ nodes: [inner] }));
}

/** Appends a node; rules under the same condition as the last one come together again. */
function add(group: AtRule, node: ChildNode): AtRule {
  const last = group.last;
  if (
    node.type === 'atrule' &&
    last?.type === 'atrule' &&
    last.name === node.name &&
    last.params === node.params
  )
    last.append(node.nodes ?? []);
  else group.append(node);
  return group;
}

function sublayerOf(node: ChildNode): string {
  const rule = firstRule(node);
  return rule === undefined ? layerName('plain', 'all') : layerName(stateOf(rule.selector), widthOf(rule));
}

function firstRule(node: ChildNode): Rule | undefined {
  if (node.type === 'rule') return node;
  if (node.type !== 'atrule') return undefined;
  let rule: Rule | undefined;
  node.walkRules((inner) => {
    rule ??= inner;
  });
  return rule;
}

/** `.md\:hover\:underline:hover` has the variants md and hover; the one that Tailwind sorts last decides. */
function stateOf(selector: string): string {
  const name = /^(?:\\.|[^\\\s>+~:,.])*/.exec(selector.slice(selector.indexOf('.') + 1))?.[0] ?? '';
  const variants = name.split(/\\:/).slice(0, -1);
  if (variants.length === 0) return 'plain';
  const last = Math.max(...variants.map(rank));
  return states[last] ?? 'state';
}

function rank(variant: string): number {
  const plain = variant.replaceAll('\\', '');
  const known = states.findIndex((state) => state === plain);
  if (known > 1) return known;
  return /^(max-|min-|@|supports|portrait|landscape|contrast)/.test(plain) ? states.indexOf('other') : 1;
}

const all =
  /^(padding|margin|inset|gap|flex|overflow|overscroll-behavior|border|border-(width|style|color|radius)|outline|background|transition|animation|font|scroll-(margin|padding)|grid-(area|column|row)|place-\w+|columns)$/;
const pair =
  /^(padding|margin|inset|border|scroll-margin|scroll-padding)-(inline|block)(-(width|style|color))?$/;

function widthOf(rule: Container): (typeof widths)[number] {
  const properties = new Set<string>();
  rule.walkDecls((declaration) => {
    properties.add(declaration.prop);
  });
  const names = [...properties];
  if (names.some((name) => all.test(name))) return 'all';
  if (names.some((name) => pair.test(name)) || (properties.has('width') && properties.has('height')))
    return 'pair';
  return 'one';
}
