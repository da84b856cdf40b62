import { expect, test } from 'bun:test';
import * as fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { plainText, sanitizeHtml } from './sanitize-html.ts';

test.each([
  ['<p>Hello <b>world</b></p>', '<p>Hello <b>world</b></p>'],
  ['<p onclick="x()" style="color:red">a</p>', '<p>a</p>'],
  ['a<script>alert(1)</script>b', 'ab'],
  ['<img src=x onerror=alert(1)>hi', 'hi'],
  ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
  ['<a href="java&#x09;script:alert(1)">x</a>', '<a>x</a>'],
  [
    '<a href=" https://a.example/?a=1&b=2 ">x</a>',
    '<a href="https://a.example/?a=1&amp;b=2" rel="nofollow noopener">x</a>',
  ],
  ['<a href="//evil.example">x</a>', '<a>x</a>'],
  ['<h1>Big</h1><div>one</div>', '<h2>Big</h2>\none'],
  ['<ul><li>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
  ['<b><i>x</b></i>', '<b><i>x</i></b>'],
  ['<p>open', '<p>open</p>'],
  ['<svg><p>x</p></svg>y', 'y'],
  ['5 < 6 & 7 > 2', '5 &lt; 6 &amp; 7 &gt; 2'],
  ['Tom &amp; Jerry', 'Tom &amp; Jerry'],
  ['&amp;lt;b&amp;gt;', '&amp;lt;b&amp;gt;'],
  ['&lt;script&gt;alert(1)&lt;/script&gt;', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['<p>a&#0;b&#27;c</p>', '<p>a\ufffdbc</p>'],
  ['one\ntwo\n\nthree', '<p>one<br>two</p><p>three</p>'],
  ['cafe\u0301', 'café'],
  ['', ''],
])('sanitizeHtml() %p', (input, output) => {
  expect(sanitizeHtml(input)).toBe(output);
});

const PIECES = (
  '<p> </p> <b> </b> <script> </script> <a\u00a0href=" javascript: "> </a> <img\u00a0 onerror=x > < &lt; & " \' x <svg / <!-- --> ' +
  '<![CDATA[ ]]> <style> </style> \0 <textarea> <title> <h1> <table> <li>'
)
  .split(' ')
  .map((piece) => piece.replace('\u00a0', ' '));

test('sanitizeHtml() leaves only safe tags and links, and is at rest when done again', () => {
  const html = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })), { maxLength: 30 });
  fc.assert(
    fc.property(html, (pieces) => {
      const safe = sanitizeHtml(pieces.join(''));
      expectSafe(safe);
      if (safe.includes('<')) expect(sanitizeHtml(safe)).toBe(safe);
    }),
    { numRuns: 500, examples: [[['<p>', '<', 'A', '<p>', '<p>']]] },
  );
});

function expectSafe(html: string): void {
  new Parser({ onopentag: expectSafeTag }).end(html);
}

function expectSafeTag(name: string, attributes: Record<string, string>): void {
  expect(['p', 'b', 'a', 'h2', 'table', 'li', 'br']).toContain(name);
  for (const [key, value] of Object.entries(attributes)) {
    expect(['href', 'rel']).toContain(key);
    expect(value).not.toMatch(/^\s*javascript/i);
  }
}

test('plainText() parts blocks and drops tags', () => {
  expect(plainText('<p>one</p><p>two &amp; <b>thr</b>ee</p><br>four')).toBe('one two & three four');
});
