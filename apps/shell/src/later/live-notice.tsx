import { useRealtimeState, useSession } from '@highstreet/federation';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';

/** A break shorter than this is over before anybody could read about it; in ms. */
const PATIENCE = 3_000;

/** Opens live updates for who is signed in, and says quietly when they are interrupted. Being offline has a notice of its own. */
export function LiveNotice() {
  const text = useTranslations('later.live');
  const { user } = useSession();
  const isBroken = useRealtimeState(user !== null) === 'reconnecting';
  const isShown = useLasting(isBroken, PATIENCE);
  return (
    <output className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--hs-bottom-bar)+1rem)] z-30 flex justify-center px-4">
      {isShown && (
        <span className="rounded-full border border-line bg-raised px-3 py-1.5 text-xs text-muted shadow-float">
          {text('notice')}
        </span>
      )}
    </output>
  );
}

/** True when it has been so for a while. */
function useLasting(isSo: boolean, ms: number): boolean {
  const [hasLasted, setLasted] = useState(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const timer = setTimeout(() => setLasted(true), ms);
    return () => {
      clearTimeout(timer);
      setLasted(false);
    };
  }, [isSo, ms]);
  return isSo && hasLasted;
}
