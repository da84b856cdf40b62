import { signInPath, useSession } from '@highstreet/federation/frame';
import { ButtonLink } from '@highstreet/ui/button-link';
import { Button } from '@highstreet/ui/button';
import { EmptyState } from '@highstreet/ui/empty-state';
import { LockKeyhole } from 'lucide-react';
import { useLocation, useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';

/** The page exists, but is for another role. */
export function NoAccessPage({ access }: { access: string }) {
  const text = useTranslations('later.access');
  const { user, signOut } = useSession();
  const location = useLocation();
  const navigate = useNavigate();
  const change = async () => {
    await signOut();
    await navigate(signInPath(location));
  };
  return (
    <div data-boundary="shell" className="py-8">
      <title>{text('title')}</title>
      <h1 className="sr-only">{text('title')}</h1>
      <EmptyState
        icon={<LockKeyhole aria-hidden />}
        title={text('heading')}
        description={text('text', { role: access, name: user?.name ?? '' })}
        action={
          <>
            <ButtonLink href="/" variant="primary">
              {text('home')}
            </ButtonLink>
            <Button onPress={() => void change()}>{text('other')}</Button>
          </>
        }
      />
    </div>
  );
}
