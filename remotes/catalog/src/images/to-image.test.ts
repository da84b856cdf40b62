import { expect, test } from 'bun:test';
import { toImage } from './to-image.ts';

test('toImage() reads a file id from the files service', () => {
  expect(toImage({ url: 'fil_01jd2xk7w0e9gbsfzq8v4m3n5t' }).src).toBe(
    '/api/files/fil_01jd2xk7w0e9gbsfzq8v4m3n5t/content',
  );
});

test('toImage() offers widths where the server can cut, and keeps other parameters', () => {
  const image = toImage({ url: 'https://cdn.shopify.com/s/files/1/lamp.jpg?v=7' });
  expect(image.src).toBe('https://cdn.shopify.com/s/files/1/lamp.jpg?v=7&width=640');
  expect(image.sources?.map(({ width }) => width)).toEqual([160, 320, 480, 640, 960, 1280]);
});

test('toImage() takes any other address as it is, and none where there is none', () => {
  expect(toImage({ url: 'https://example.test/a.jpg' })).toEqual({
    src: 'https://example.test/a.jpg',
    sources: undefined,
  });
  expect(toImage({ url: '/demo/a.webp' }).src).toBe('/demo/a.webp');
  expect(toImage(undefined).src).toBeUndefined();
});
