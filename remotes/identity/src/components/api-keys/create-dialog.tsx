import type { NewApiKey } from '@highstreet/identity/contract';
import { Dialog } from '@highstreet/ui/dialog';
import { useTranslations } from '@highstreet/ui/i18n';
import { useState } from 'react';
import { CreateForm } from './create-form.tsx';
import { NewKey } from './new-key.tsx';

type Props = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** Makes a key, then shows it, once. */
export function CreateDialog({ isOpen, onOpenChange }: Props) {
  const text = useTranslations('identity.apiKeys');
  return (
    <Dialog title={text('createTitle')} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={false}>
      {(close) => <Steps close={close} />}
    </Dialog>
  );
}

function Steps({ close }: { close: () => void }) {
  const [made, setMade] = useState<NewApiKey | null>(null);
  return made === null ? (
    <CreateForm onCancel={close} onMade={setMade} />
  ) : (
    <NewKey made={made} onDone={close} />
  );
}
