import { useTranslations } from '@highstreet/ui/i18n';

/** The API names a browser in English, `Firefox on Linux`; other names are kept as they were given. */
export function splitDevice(device: string): { browser: string; system: string } | null {
  const [, browser, system] = /^(.+) on ([^ ]+)$/.exec(device) ?? [];
  return browser === undefined || system === undefined ? null : { browser, system };
}

export function useDeviceName(device: string): string {
  const text = useTranslations('identity.devices');
  const parts = splitDevice(device);
  if (parts !== null) return text('name', parts);
  return device === '' || device === 'Unknown device' ? text('unknown') : device;
}
