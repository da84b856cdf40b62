/** At most `quota` requests in any `seconds`. */
export type Window = { name: string; quota: number; seconds: number };

export type LimitClass = {
  windows: readonly Window[];
  /** How many times the quota a signed-in user has. */
  signedInFactor: number;
  /** Counted by address even when the client is known. */
  byAddress: boolean;
  /** False: requests over the limit pass all the same, and the slice is told by `x-highstreet-over-limit`. */
  refuses: boolean;
};

const defaults = { signedInFactor: 1, byAddress: false, refuses: true };

/** Every rate limit of the system. API keys carry a budget of their own, per minute. */
export const limits = {
  general: {
    ...defaults,
    windows: [
      { name: 'second', quota: 50, seconds: 1 },
      { name: 'minute', quota: 100, seconds: 60 },
      { name: 'ten-minutes', quota: 500, seconds: 600 },
      { name: 'hour', quota: 2_000, seconds: 3_600 },
    ],
    signedInFactor: 10,
  },
  auth: { ...defaults, windows: [{ name: 'second', quota: 10, seconds: 1 }] },
  'sign-up': {
    ...defaults,
    windows: [
      { name: 'second', quota: 10, seconds: 1 },
      { name: 'hour', quota: 5, seconds: 3_600 },
    ],
    byAddress: true,
  },
  /** Tickets for the WebSocket; each opens one socket. */
  ticket: {
    ...defaults,
    windows: [
      { name: 'second', quota: 10, seconds: 1 },
      { name: 'minute', quota: 60, seconds: 60 },
    ],
    signedInFactor: 10,
  },
  /** Asking whether a code is good: enough for a person who types, little for a program that guesses. */
  code: {
    ...defaults,
    windows: [
      { name: 'second', quota: 10, seconds: 1 },
      { name: 'minute', quota: 60, seconds: 60 },
      { name: 'hour', quota: 300, seconds: 3_600 },
    ],
    signedInFactor: 2,
  },
  /** Sockets are opened by ticket, so this only bounds knocking without one; many people may share an address. */
  socket: {
    ...defaults,
    windows: [
      { name: 'second', quota: 50, seconds: 1 },
      { name: 'minute', quota: 1_000, seconds: 60 },
    ],
    byAddress: true,
  },
  sos: { ...defaults, windows: [{ name: 'second', quota: 5, seconds: 1 }], refuses: false },
} as const satisfies Record<string, LimitClass>;

export type LimitName = keyof typeof limits;
