import { describe, expect, test } from 'bun:test';
import { formatSelection, toHtml } from './format-selection.ts';

describe('formatSelection()', () => {
  test('marks the chosen words and keeps them chosen', () => {
    const next = formatSelection({ text: 'a warm coat', start: 2, end: 6 }, 'bold');
    expect(next.text).toBe('a <strong>warm</strong> coat');
    expect(next.text.slice(next.start, next.end)).toBe('warm');
  });
  test('makes an item of every line', () => {
    expect(formatSelection({ text: 'one\n\ntwo', start: 0, end: 8 }, 'list').text).toBe(
      '<ul>\n  <li>one</li>\n  <li>two</li>\n</ul>',
    );
  });
});

describe('toHtml()', () => {
  test('makes paragraphs of plain words and leaves HTML alone', () => {
    expect(toHtml('Soft & warm.\nWool.\n\nMade here.')).toBe(
      '<p>Soft &amp; warm.<br>Wool.</p>\n<p>Made here.</p>',
    );
    expect(toHtml('<p>Soft</p>')).toBe('<p>Soft</p>');
    expect(toHtml('3 < 4')).toBe('<p>3 &lt; 4</p>');
    expect(toHtml('')).toBe('');
  });
});
