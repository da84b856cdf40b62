import { signInPath, useSession } from '@highstreet/federation';
import { formField } from '@highstreet/ui/form-field';
import { useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { Panel } from '@highstreet/ui/panel';
import { TextField } from '@highstreet/ui/text-field';
import type { ReactNode } from 'react';
import { Controller } from 'react-hook-form';
import type { CheckoutForm } from '../../checkout/checkout-form.ts';
import { paths } from '../../paths.ts';

/** Where the confirmation goes: the account's address, or that of a guest. */
export function ContactSection() {
  const text = useTranslations('checkout.contact');
  const { user } = useSession();
  const link = (words: ReactNode) => <Link href={signInPath({ pathname: paths.checkout })}>{words}</Link>;
  return (
    <Panel
      title={text('title')}
      actions={!user && <p className="text-sm text-muted">{text.rich('signIn', { link })}</p>}
    >
      {user ? (
        <p className="text-sm wrap-words">{text('signedIn', { email: user.email })}</p>
      ) : (
        <Controller<CheckoutForm, 'email'>
          name="email"
          render={({ field, fieldState }) => (
            <TextField
              label={text('email')}
              description={text('emailHint')}
              type="email"
              inputMode="email"
              autoComplete="email"
              isRequired
              maxLength={200}
              {...formField(field, fieldState)}
            />
          )}
        />
      )}
    </Panel>
  );
}
