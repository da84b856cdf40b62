/** A family of samples as a Prometheus server reads it. */
export type ParsedFamily = { name: string; help: string; type: string; samples: ParsedSample[] };
type ParsedSample = { name: string; labels: Record<string, string>; value: number };

const SUFFIXES: Record<string, readonly string[]> = {
  histogram: ['_bucket', '_sum', '_count'],
  counter: [''],
  gauge: [''],
};

/** Reads the text exposition format 0.0.4 as strictly as its grammar is; throws on anything else, and on a sample that comes twice. */
export function parseExposition(text: string): ParsedFamily[] {
  const families: ParsedFamily[] = [];
  const seen = new Set<string>();
  for (const line of text.split('\n').slice(0, -1)) {
    const [, word, name = '', rest = ''] = /^# (HELP|TYPE) ([a-zA-Z_:][\w:]*) (.+)$/.exec(line) ?? [];
    if (word === 'HELP') families.push({ name, help: rest, type: '', samples: [] });
    else if (word === 'TYPE') startType(families, name, rest);
    else addSample(families, line, seen);
  }
  return families;
}

function startType(families: ParsedFamily[], name: string, type: string): void {
  const family = families.at(-1);
  if (family?.name !== name || family.type !== '') throw new Error(`TYPE of ${name} is out of place`);
  if (!SUFFIXES[type]) throw new Error(`unknown type ${type}`);
  family.type = type;
}

function addSample(families: ParsedFamily[], line: string, seen: Set<string>): void {
  const family = families.at(-1);
  const [, name = '', , inner = '', value = ''] =
    /^([a-zA-Z_:][\w:]*)(\{(.*)\})? ([+-]?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|Inf)|NaN)$/.exec(line) ?? [];
  const isOwn = family && (SUFFIXES[family.type] ?? []).some((suffix) => name === family.name + suffix);
  if (!isOwn) throw new Error(`not a sample of ${family?.name}: ${line}`);
  const labels = readLabels(inner);
  const key = `${name}${JSON.stringify(labels)}`;
  if (seen.has(key)) throw new Error(`twice: ${line}`);
  seen.add(key);
  family.samples.push({ name, labels, value: Number(value.replace('Inf', 'Infinity')) });
}

function readLabels(text: string): Record<string, string> {
  const labels: Record<string, string> = {};
  const pattern = /([a-zA-Z_]\w*)="((?:[^"\\\n]|\\[\\"n])*)"(?:,|$)/y;
  while (pattern.lastIndex < text.length) {
    const [, name = '', value = ''] = pattern.exec(text) ?? [];
    if (name === '' || name in labels) throw new Error(`bad labels: ${text}`);
    labels[name] = value.replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char));
  }
  return labels;
}
