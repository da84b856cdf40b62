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
    <output className="fixed inset-x-0 top-0 z-60 block h-0.5 overflow-hidden bg-accent-soft">
      <span className="sr-only">{text('loading')}</span>
      <span className="block h-full w-2/5 animate-slide bg-accent" />
    </output>
  );
}

/** On only after `delay` ms; off at once. */
function useDelayed(isOn: boolean, delay: number): boolean {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const timer = setTimeout(() => setDue(true), delay);
    return () => {
      clearTimeout(timer);
      setDue(false);
    };
  }, [isOn, delay]);
  return isOn && isDue;
}
