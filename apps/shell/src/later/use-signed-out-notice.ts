import { signInPath } from '@highstreet/federation/frame';
import { toast } from '@highstreet/ui/toast-queue';
import { useEffect, useEffectEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';

/** Why identity ends sessions, in the words of the notice; whatever else it may say is `elsewhere`. */
const reasons: Readonly<Record<string, 'password' | 'account'>> = {
  'password-changed': 'password',
  'second-factor-changed': 'account',
  'role-changed': 'account',
  banned: 'account',
  deleted: 'account',
};

/** Says at once when the session was ended from elsewhere, and stays until it is read. */
export function useSignedOutNotice(): void {
  const text = useTranslations('later.signedOut');
  const location = useLocation();
  const navigate = useNavigate();
  const show = useEffectEvent((reason: string) => {
    toast({
      title: text('title'),
      description: text(reasons[reason] ?? 'elsewhere'),
      tone: 'warning',
      duration: 0,
      action: { label: text('signIn'), onAction: () => void navigate(signInPath(location)) },
    });
  });
  useEffect(() => {
    const listener = (event: Event) => show(event instanceof CustomEvent ? String(event.detail) : '');
    addEventListener('highstreet:signed-out', listener);
    return () => removeEventListener('highstreet:signed-out', listener);
  }, []);
}
