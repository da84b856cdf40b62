type Limits = {
  /** Of different calls in one round. */
  most: number;
  /** How long a round stays open, in ms. */
  waitMs: number;
};

type Waiting<C, A> = { call: C; resolve: (answer: A) => void; reject: (error: unknown) => void };

/** Turns single questions that come within a moment into one; `answer` gives an answer for each, in order. */
export function gatherCalls<C, A>(
  { most, waitMs }: Limits,
  answer: (calls: C[]) => Promise<A[]>,
): (call: C) => Promise<A> {
  let round: Waiting<C, A>[] = [];
  const send = async (waiting: Waiting<C, A>[]) => {
    try {
      const answers = await answer(waiting.map(({ call }) => call));
      for (const [index, given] of answers.entries()) waiting[index]?.resolve(given);
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  };
  const close = () => {
    const waiting = round;
    round = [];
    for (let from = 0; from < waiting.length; from += most) void send(waiting.slice(from, from + most));
  };
  return (call) => {
    const { promise, resolve, reject } = Promise.withResolvers<A>();
    if (round.length === 0) setTimeout(close, waitMs);
    round.push({ call, resolve, reject });
    return promise;
  };
}
