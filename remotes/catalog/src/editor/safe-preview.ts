const kept = new Set('P BR UL OL LI B STRONG I EM U H2 H3 H4 TABLE THEAD TBODY TR TH TD A'.split(' '));
const dropped = new Set('SCRIPT STYLE IFRAME OBJECT EMBED TEMPLATE NOSCRIPT SVG MATH'.split(' '));

/** HTML for the preview, cut to the elements that the API keeps. The API cleans what is saved by itself. */
export function safePreview(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of Array.from(body.querySelectorAll('*'))) clean(element);
  return body.innerHTML;
}

function clean(element: Element): void {
  if (dropped.has(element.tagName.toUpperCase())) return element.remove();
  if (!kept.has(element.tagName)) return element.replaceWith(...element.childNodes);
  const href = element.getAttribute('href') ?? '';
  for (const { name } of Array.from(element.attributes)) element.removeAttribute(name);
  if (element.tagName === 'A' && /^(?:https?:\/\/|mailto:)/i.test(href)) element.setAttribute('href', href);
}
