const DAY_MS = 24 * 60 * 60 * 1000;
const WEEKS = 14;

/** A demo variant as the inventory knows it. */
export type Ware = { variantId: string; sellerId: string; sku: string };
export type PastMovement = { kind: 'received' | 'sold'; quantity: number; level: number; createdAt: number };

/** How many of a ware lie on the shelf today: few are sold out, some run low, most are there. The same SKU gives the same number. */
export function countToday(sku: string): number {
  const draw = drawer(sku)();
  if (draw < 0.025) return 0;
  if (draw < 0.11) return 1 + (Math.floor(draw * 1e4) % 4);
  return 8 + Math.floor(draw * 70);
}

/** What came in and went out of a ware in the last quarter, ending near what is counted today. */
export function makeHistory(sku: string, now: number): PastMovement[] {
  const random = drawer(`${sku} history`);
  const start = now - WEEKS * 7 * DAY_MS - Math.floor(random() * 5 * DAY_MS);
  const movements: PastMovement[] = [];
  let level = 0;
  const move = (kind: PastMovement['kind'], quantity: number, createdAt: number) => {
    level += quantity;
    movements.push({ kind, quantity, level, createdAt });
  };
  move('received', 12 + Math.floor(random() * 60), start);
  for (let week = 1; week < WEEKS; week += 1) {
    const at = start + (week * 7 + random() * 5) * DAY_MS;
    const wanted = 1 + Math.floor(random() * 6);
    if (level < 6) move('received', 12 + Math.floor(random() * 40), at);
    else if (random() < 0.6) move('sold', -Math.min(level, wanted), at);
  }
  const left = countToday(sku);
  if (level !== left)
    move(level < left ? 'received' : 'sold', left - level, start + (WEEKS * 7 - 1 + random()) * DAY_MS);
  return movements.map((movement) => ({
    ...movement,
    createdAt: Math.min(now, Math.round(movement.createdAt)),
  }));
}

/** Numbers from 0 to 1 that follow from a text. Mulberry32. */
function drawer(text: string): () => number {
  let state = 0;
  for (const character of text) state = (Math.imul(state, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
