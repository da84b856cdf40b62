/** The words of safe HTML, cut at a word to at most `length` characters. */
export function plainText(html: string, length: number): string {
  const body = new DOMParser().parseFromString(
    html.replaceAll(/<(?:br|\/p|\/li|\/h\d)\b[^>]*>/g, ' '),
    'text/html',
  ).body;
  const text = (body.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, '')}…`;
}
