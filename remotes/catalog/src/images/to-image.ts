import type { ImageAddress } from '@highstreet/catalog/contract';

export type ShownImage = { src: string | undefined; sources: { src: string; width: number }[] | undefined };

const widths = [160, 320, 480, 640, 960, 1280];

/** Where a picture is fetched from, and in which other widths its server offers it. */
export function toImage(image: Pick<ImageAddress, 'url'> | undefined): ShownImage {
  if (image === undefined || image.url === '') return { src: undefined, sources: undefined };
  if (image.url.startsWith('fil_')) return { src: `/api/files/${image.url}/content`, sources: undefined };
  if (!isSizable(image.url)) return { src: image.url, sources: undefined };
  const src = (width: number) => withWidth(image.url, width);
  return { src: src(640), sources: widths.map((width) => ({ src: src(width), width })) };
}

/** Shopify's servers cut every picture to `?width=`. */
function isSizable(url: string): boolean {
  return /^https:\/\/(?:cdn\.shopify\.com|[\w-]+\.myshopify\.com)\//.test(url);
}

function withWidth(address: string, width: number): string {
  const url = new URL(address);
  url.searchParams.set('width', String(width));
  return url.href;
}
