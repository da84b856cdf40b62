import { decodeHTML } from 'entities';
import { Parser } from 'htmlparser2';

const KEPT = new Set(
  'p br ul ol li b strong i em u s sub sup h2 h3 h4 blockquote table thead tbody tr th td a'.split(' '),
);
const RENAMED: Record<string, string> = { h1: 'h2', h5: 'h4', h6: 'h4', del: 's', strike: 's' };
/** What is in these is not text for people. */
const DROPPED = new Set(
  'script style iframe object embed applet noscript template svg math head title textarea select audio video canvas xmp noembed noframes plaintext'.split(
    ' ',
  ),
);
/** Tags whose borders part words. */
const PARTING = new Set(
  'p br ul ol li h1 h2 h3 h4 h5 h6 blockquote table tr th td div section article header footer hr dl dt dd pre figure'.split(
    ' ',
  ),
);
const HEADINGS = ['h2', 'h3', 'h4', 'p'];
/** What is closed by what opens in it, as the parser does it: there an unknown tag between the two hides the outer one. */
const CLOSED_BY: Record<string, string[]> = {
  ...Object.fromEntries(['p', 'ul', 'ol', 'table', 'blockquote'].map((name) => [name, ['p']])),
  ...Object.fromEntries(['h2', 'h3', 'h4'].map((name) => [name, HEADINGS])),
  a: ['a'],
  li: ['li'],
  tr: ['tr', 'th', 'td'],
  th: ['th'],
  td: ['thead', 'th', 'td'],
  tbody: ['thead', 'tbody'],
};
const MAX_DEPTH = 30;
const CONTROL = /[^\P{Cc}\t\n]|\p{Cs}/gu;

/** The HTML of `input` reduced to a small safe set: no attribute but a checked `href`, always balanced, NFC, no control characters. */
export function sanitizeHtml(input: string): string {
  const text = input.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim();
  return /<[a-z!/?]/i.test(text) ? rewrite(text) : paragraphs(decodeOnce(text));
}

/** The words of `html` in one line. */
export function plainText(html: string): string {
  let text = '';
  let dropped = 0;
  const part = (name: string) => {
    if (PARTING.has(name)) text += ' ';
  };
  const parser = new Parser({
    onopentagname: (name) => (DROPPED.has(name) ? (dropped += 1) : part(name)),
    onclosetag: (name) => (DROPPED.has(name) ? (dropped -= 1) : part(name)),
    ontext: (data) => {
      if (dropped === 0) text += data;
    },
  });
  parser.end(html);
  return text.normalize('NFC').replace(CONTROL, '').replace(/\s+/g, ' ').trim();
}

/** Entities of `text` decoded one time: what was escaped twice stays escaped once. */
export function decodeOnce(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function rewrite(html: string): string {
  const out: string[] = [];
  const open: string[] = [];
  let dropped = 0;
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (DROPPED.has(tag)) dropped += 1;
      const name = RENAMED[tag] ?? tag;
      if (dropped > 0) return;
      if (name === 'br') out.push('<br>');
      else if (KEPT.has(name) && open.length < MAX_DEPTH) {
        while (CLOSED_BY[name]?.includes(open.at(-1) ?? '')) close(open.at(-1), open, out);
        open.push(name);
        out.push(name === 'a' ? openLink(attributes['href']) : `<${name}>`);
      } else if (PARTING.has(name)) out.push('\n');
    },
    ontext(data) {
      if (dropped === 0) out.push(escapeHtml(data.replace(CONTROL, '')));
    },
    onclosetag(tag) {
      if (DROPPED.has(tag)) dropped -= 1;
      else if (dropped === 0) close(RENAMED[tag] ?? tag, open, out);
    },
  });
  parser.end(html);
  close(open[0], open, out);
  return out
    .join('')
    .normalize('NFC')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** Closes `name` and what is open inside it. */
function close(name: string | undefined, open: string[], out: string[]): void {
  const at = name === undefined ? -1 : open.lastIndexOf(name);
  if (at < 0) return;
  for (const inner of open.splice(at).toReversed()) out.push(`</${inner}>`);
}

function openLink(href: string | undefined): string {
  const address = safeAddress(href ?? '');
  return address === undefined ? '<a>' : `<a href="${escapeHtml(address)}" rel="nofollow noopener">`;
}

function safeAddress(href: string): string | undefined {
  const text = href.replace(/[\s\p{Cc}]/gu, '');
  if (/^\/(?![/\\])/.test(text)) return text;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
}

function paragraphs(text: string): string {
  const blocks = text
    .replace(CONTROL, '')
    .split(/\n\s*\n/)
    .map((block) => block.trim());
  if (blocks.length === 1) return escapeHtml(blocks[0] ?? '').replaceAll('\n', '<br>');
  return blocks.map((block) => `<p>${escapeHtml(block).replaceAll('\n', '<br>')}</p>`).join('');
}
