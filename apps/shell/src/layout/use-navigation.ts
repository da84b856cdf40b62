import { useSession } from '@highstreet/federation/frame';
import { useLocale } from '@highstreet/ui/locale';
import { navigationFor } from '../slices/find-slice.ts';
import type { NavigationEntry, NavigationPlace } from '../slices/slice.ts';
import { slices } from '../slices.ts';

export interface ShownEntry extends Omit<NavigationEntry, 'label'> {
  label: string;
}

/** The entries of one place for who is signed in, in the language in use. */
export function useNavigation(place: NavigationPlace): ShownEntry[] {
  const { user } = useSession();
  const locale = useLocale();
  return navigationFor(slices, place, user?.role ?? null).map((entry) => ({
    ...entry,
    label: entry.label[locale],
  }));
}
