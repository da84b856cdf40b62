import { useEffect, useState } from 'react';

interface Challenge {
  challenge: string;
  /** When it ends, in ms since 1970. */
  until: number;
}

/** A provider's way back does not say how long its challenge lives; the API gives its own 5 minutes. */
function startOf(challenge: string, expiresIn = 300): Challenge {
  return { challenge, until: Date.now() + expiresIn * 1000 };
}

/** The right password was given and a second factor is due: what proves the first, until it is too old. */
export function useChallenge(first: string | null) {
  const [held, setHeld] = useState(() => (first === null ? null : startOf(first)));
  const [hasExpired, setExpired] = useState(false);

  useEffect(() => {
    if (held === null) return;
    const end = () => {
      setHeld(null);
      setExpired(true);
    };
    const timer = setTimeout(end, Math.max(0, held.until - Date.now()));
    return () => clearTimeout(timer);
  }, [held]);

  function begin(challenge: string, expiresIn: number): void {
    setExpired(false);
    setHeld(startOf(challenge, expiresIn));
  }

  return { challenge: held?.challenge ?? null, hasExpired, begin, drop: () => setHeld(null) };
}
