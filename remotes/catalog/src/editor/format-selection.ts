export type Mark = 'bold' | 'italic' | 'heading' | 'list' | 'link';

/** A text with its chosen part, as a text area holds it. */
export type Selected = { text: string; start: number; end: number };

/** The text after the chosen part is marked up as HTML; what was chosen stays chosen. */
export function formatSelection({ text, start, end }: Selected, mark: Mark): Selected {
  const chosen = text.slice(start, end);
  const [before, after] = tags[mark];
  const inner = mark === 'list' ? toItems(chosen) : chosen;
  const from = start + before.length;
  return {
    text: text.slice(0, start) + before + inner + after + text.slice(end),
    start: from,
    end: from + inner.length,
  };
}

const tags: Record<Mark, [string, string]> = {
  bold: ['<strong>', '</strong>'],
  italic: ['<em>', '</em>'],
  heading: ['<h3>', '</h3>'],
  list: ['<ul>\n', '\n</ul>'],
  link: ['<a href="https://">', '</a>'],
};

function toItems(chosen: string): string {
  const lines = chosen.split('\n').filter((line) => line.trim() !== '');
  return (lines.length === 0 ? [''] : lines).map((line) => `  <li>${line.trim()}</li>`).join('\n');
}

/** Words without markup as paragraphs: an empty line ends one, a single line break stays one. */
export function toHtml(text: string): string {
  if (/<\/?[a-z][^>]*>/i.test(text)) return text;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const paragraphs = escaped
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean);
  return paragraphs.map((part) => `<p>${part.replaceAll('\n', '<br>')}</p>`).join('\n');
}
