import { Button } from '@highstreet/ui/button';
import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { useTranslations } from '@highstreet/ui/i18n';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useApiKeys } from '../api/list-api-keys.ts';
import { AccountFrame } from '../components/account/account-frame.tsx';
import { Answer } from '../components/answer.tsx';
import { CreateDialog } from '../components/api-keys/create-dialog.tsx';
import { KeyList } from '../components/api-keys/key-list.tsx';
import { Screen } from '../components/screen.tsx';

export function ApiKeysPage() {
  return (
    <Screen>
      <Content />
    </Screen>
  );
}

function Content() {
  const text = useTranslations('identity.apiKeys');
  const keys = useApiKeys();
  const [isOpen, setOpen] = useState(false);
  const create = () => setOpen(true);
  const hasKeys = keys.data !== undefined && keys.data.items.length > 0;
  return (
    <AccountFrame
      title={text('title')}
      description={text('intro')}
      actions={
        hasKeys && (
          <Button variant="primary" icon={<Plus aria-hidden />} onPress={create}>
            {text('create')}
          </Button>
        )
      }
    >
      <Answer query={keys} skeleton={<RowsSkeleton count={3} />}>
        {(data) => <KeyList keys={data.items} isCreating={isOpen} onCreate={create} />}
      </Answer>
      <CreateDialog isOpen={isOpen} onOpenChange={setOpen} />
    </AccountFrame>
  );
}
