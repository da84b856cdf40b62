import type { ApiKey } from '@highstreet/identity/contract';
import { ConfirmDialog } from '@highstreet/ui/confirm-dialog';
import { useTranslations } from '@highstreet/ui/i18n';
import { toast } from '@highstreet/ui/toast';
import { useRevokeApiKey } from '../../api/revoke-api-key.ts';
import { useProblemText } from '../form/problem-notice.tsx';

type Props = { apiKey: ApiKey | undefined; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

export function RevokeDialog({ apiKey, isOpen, onOpenChange }: Props) {
  const text = useTranslations('identity.apiKeys');
  const explain = useProblemText();
  const { mutateAsync: revoke } = useRevokeApiKey();
  const name = apiKey?.name ?? '';
  async function run(): Promise<void> {
    if (apiKey === undefined) return;
    try {
      await revoke(apiKey.id);
      toast({ title: text('revoked', { name }), tone: 'success' });
    } catch (error) {
      toast({ title: text('revokeFailed', { name }), description: explain(error), tone: 'danger' });
    }
  }
  return (
    <ConfirmDialog
      title={text('revokeTitle', { name })}
      confirmLabel={text('revokeConfirm')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      onConfirm={run}
    >
      {text('revokeText')}
    </ConfirmDialog>
  );
}
