/** What the bench tells a process of the crowd: which sockets to open, and where. */
export type Order = {
  sockets: { id: number; user: string }[];
  origin: string;
  publisher: string;
};

/** What a process reports: how many of its sockets are up, and what came: socket, message (-1: had to read anew), milliseconds. */
export type News = { connected: number; receipts: number[][] };

export function isOrder(value: unknown): value is Order {
  return typeof value === 'object' && value !== null && 'sockets' in value && 'publisher' in value;
}

export function isNews(value: unknown): value is News {
  return typeof value === 'object' && value !== null && 'connected' in value && 'receipts' in value;
}
