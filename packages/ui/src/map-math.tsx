export type Place = { lat: number; lng: number };
export type Point = { x: number; y: number };

const tile = 256;
const maxLat = 85.051_128_78;

/** Web Mercator: a place to pixels of the whole world at a zoom. */
export function project({ lat, lng }: Place, zoom: number): Point {
  const world = tile * 2 ** zoom;
  const sine = Math.sin((Math.max(-maxLat, Math.min(maxLat, lat)) * Math.PI) / 180);
  return {
    x: ((lng + 180) / 360) * world,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world,
  };
}

/** The place at pixels of the whole world at a zoom. */
export function unproject({ x, y }: Point, zoom: number): Place {
  const world = tile * 2 ** zoom;
  const turn = Math.PI - (2 * Math.PI * y) / world;
  return { lat: (180 / Math.PI) * Math.atan(Math.sinh(turn)), lng: (x / world) * 360 - 180 };
}

export type Tile = { key: string; x: number; y: number; zoom: number; left: number; top: number };

/** The tiles that cover a window of this size around a center. */
export function tilesAround(center: Place, zoom: number, width: number, height: number): Tile[] {
  const middle = project(center, zoom);
  const left = middle.x - width / 2;
  const top = middle.y - height / 2;
  const count = 2 ** zoom;
  const tiles: Tile[] = [];
  for (let y = Math.floor(top / tile); y * tile < top + height; y += 1) {
    for (let x = Math.floor(left / tile); x * tile < left + width; x += 1) {
      if (y < 0 || y >= count) continue;
      const wrapped = ((x % count) + count) % count;
      tiles.push({
        key: `${zoom}/${x}/${y}`,
        x: wrapped,
        y,
        zoom,
        left: x * tile - left,
        top: y * tile - top,
      });
    }
  }
  return tiles;
}
