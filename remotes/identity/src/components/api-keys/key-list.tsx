import type { ApiKey } from '@highstreet/identity/contract';
import { Button } from '@highstreet/ui/button';
import { EmptyState } from '@highstreet/ui/empty-state';
import { useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useFocusReturn } from '../use-focus-return.ts';
import { KeyRow } from './key-row.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

type Props = { keys: ApiKey[]; isCreating: boolean; onCreate: () => void };

export function KeyList({ keys, isCreating, onCreate }: Props) {
  const text = useTranslations('identity.apiKeys');
  const [asked, setAsked] = useState<ApiKey>();
  const [isOpen, setOpen] = useState(false);
  const home = useFocusReturn<HTMLDivElement>(isOpen || isCreating);
  return (
    <div ref={home} tabIndex={-1} className="outline-none">
      {keys.length === 0 ? (
        <EmptyState
          title={text('emptyTitle')}
          description={text('emptyText')}
          icon={<KeyRound />}
          action={
            <Button variant="primary" onPress={onCreate}>
              {text('create')}
            </Button>
          }
        />
      ) : (
        <Panel>
          <ul aria-label={text('title')} className="divide-y divide-line">
            {keys.map((key) => (
              <KeyRow
                key={key.id}
                apiKey={key}
                onRevoke={() => {
                  setAsked(key);
                  setOpen(true);
                }}
              />
            ))}
          </ul>
        </Panel>
      )}
      <RevokeDialog apiKey={asked} isOpen={isOpen} onOpenChange={setOpen} />
    </div>
  );
}
