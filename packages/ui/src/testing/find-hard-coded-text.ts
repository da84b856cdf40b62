import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'vite';

/** Props that a person reads or hears. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'confirmLabel',
  'description',
  'errorMessage',
  'label',
  'note',
  'placeholder',
  'title',
]);

/** Two letters in a row are a word; `×`, `–`, `%`, `/` and single letters are not. */
const word = /\p{L}{2}/u;

type Node = { type: string; start: number; [key: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return isNode(value) ? [value] : [];
}

/** Texts that an expression can give: literals, also behind `? :`, `&&` and in templates. */
function literalsOf(value: unknown): string[] {
  if (!isNode(value)) return [];
  if (value.type === 'Literal') return typeof value['value'] === 'string' ? [value['value']] : [];
  if (value.type === 'JSXExpressionContainer') return literalsOf(value['expression']);
  if (value.type === 'ConditionalExpression')
    return [...literalsOf(value['consequent']), ...literalsOf(value['alternate'])];
  if (value.type === 'LogicalExpression') return literalsOf(value['right']);
  if (value.type === 'TemplateLiteral') return nodesIn(value['quasis']).flatMap(templateText);
  return [];
}

function templateText(part: Node): string[] {
  const value = part['value'];
  return typeof value === 'object' && value !== null && 'cooked' in value ? [String(value.cooked)] : [];
}

function nameOf(attribute: Node): string {
  const name = attribute['name'];
  return isNode(name) && typeof name['name'] === 'string' ? name['name'] : '';
}

function textsAt(node: Node): string[] {
  if (node.type === 'JSXText') return [String(node['value'])];
  if (node.type === 'JSXAttribute') return spoken.has(nameOf(node)) ? literalsOf(node['value']) : [];
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    return nodesIn(node['children']).flatMap((child) =>
      child.type === 'JSXExpressionContainer' ? literalsOf(child) : [],
    );
  }
  return [];
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) for (const child of nodesIn(value)) walk(child, visit);
}

/** Exported for its test. */
export function hardCodedTextIn(code: string, file: string): string[] {
  const { program } = parseSync(file, code, { lang: 'tsx' });
  const found: string[] = [];
  if (!isNode(program)) return found;
  walk(program, (node) => {
    for (const text of textsAt(node)) {
      const line = code.slice(0, node.start).split('\n').length;
      if (word.test(text)) found.push(`${file}:${line} ${JSON.stringify(text.trim())}`);
    }
  });
  return [...new Set(found)];
}

/** Texts that stand in a folder's .tsx files instead of in its messages. Tests and galleries are left out. */
export function findHardCodedText(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .map((file) => join(folder, file));
  return files.flatMap((file) => hardCodedTextIn(readFileSync(file, 'utf8'), relative(folder, file)));
}
