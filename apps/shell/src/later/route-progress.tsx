import { useEffect, useState } from 'react';
import { useNavigation } from 'react-router';
import { useTranslations } from 'use-intl';

/** A line at the top while the next page loads; quick pages come without it. */
export function RouteProgress() {
  const text = useTranslations('shell');
  const isLoading = useNavigation().state === 'loading';
  const isSlow = useDelayed(isLoading, 150);
  if (!isSlow) return null;
  return (
    <div role="progressbar" aria-label={text('loading')} className="fixed inset-x-0 top-0 z-60 h-0.5 overflow-hidden bg-accent-soft">
      <div className="h-full w-2/5 animate-slide bg-accent" />
    </div>
  );
}

function useDelayed(isOn: boolean, delay: number): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isOn) return setShown(false);
    const timer = setTimeout(() => setShown(true), delay);
    return () => clearTimeout(timer);
  }, [isOn, delay]);
  return isShown;
}
