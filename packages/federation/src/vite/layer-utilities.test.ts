import { describe, expect, test } from 'bun:test';
import { sortIntoLayers } from './layer-utilities.ts';

const sublayers = (css: string) =>
  [...sortIntoLayers(css).matchAll(/@layer ([a-z0-9]+-(?:all|pair|one))\s*\{/g)].map((match) => match[1]);

describe('sortIntoLayers()', () => {
  test('puts a screen width after a plain utility, whatever stands first', () => {
    const css = '@layer utilities{@media (width>=48rem){.md\\:flex{display:flex}}.hidden{display:none}}';
    expect(sublayers(css)).toEqual(['plain-one', 'md-one']);
  });

  test('puts the side after the pair after the whole', () => {
    const css = '@layer utilities{.pl-1{padding-left:4px}.px-2{padding-inline:8px}.p-4{padding:16px}}';
    expect(sublayers(css)).toEqual(['plain-all', 'plain-pair', 'plain-one']);
  });

  test('takes the last of several variants', () => {
    const css = '@layer utilities{.hover\\:md\\:flex:hover{display:flex}.focus\\:flex:focus{display:flex}}';
    expect(sublayers(css)).toEqual(['state-one', 'md-one']);
  });

  test('reads a width in a name as part of the name', () => {
    const css =
      '@layer utilities{.w-1\\/2{width:50%}.py-0\\.5{padding-block:2px}.data-\\[open\\]\\:flex[data-open]{display:flex}}';
    expect(sublayers(css)).toEqual(['plain-pair', 'plain-one', 'state-one']);
  });

  test('takes apart what a minifier put under one condition, and keeps animations whole', () => {
    const css =
      '@layer utilities{@media (width>=40rem){.sm\\:p-4{padding:16px}.sm\\:flex{display:flex}.sm\\:hidden{display:none}}@keyframes a{from{opacity:0}to{opacity:1}}}';
    expect(sublayers(css)).toEqual(['plain-one', 'sm-all', 'sm-one']);
    expect(sortIntoLayers(css)).toContain(
      '@layer sm-one{@media (width>=40rem){.sm\\:flex{display:flex}.sm\\:hidden{display:none}}}',
    );
    expect(sortIntoLayers(css)).toContain('@keyframes a{from{opacity:0}to{opacity:1}}');
  });

  test('names no sublayer as CSS would not', () => {
    const [, names = ''] =
      /@layer utilities\{@layer ([^;]+);/.exec(sortIntoLayers('@layer utilities{}')) ?? [];
    expect(names.split(',').filter((name) => !/^[a-z]/.test(name))).toEqual([]);
  });

  test('leaves a sheet without utilities as it is', () => {
    expect(sortIntoLayers('.a{color:red}')).toBe('.a{color:red}');
  });

  test('declares the order of all sublayers first', () => {
    expect(sortIntoLayers('@layer utilities{.a{color:red}}')).toStartWith(
      '@layer theme,base,components,utilities;',
    );
  });
});
