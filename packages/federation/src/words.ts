import { useLocale } from '@highstreet/ui/locale';

const words = {
  en: {
    part: 'This part could not be loaded',
    partText: 'The rest of the page still works. Try again in a moment.',
    loading: 'Loading',
  },
  de: {
    part: 'Dieser Teil konnte nicht geladen werden',
    partText: 'Der Rest der Seite geht weiter. Versuchen Sie es gleich noch einmal.',
    loading: 'Wird geladen',
  },
};

/** The few words of this package, which stand where no provider of messages can be relied on. */
export function useWords() {
  return words[useLocale()];
}
