import { useTranslations } from '@highstreet/ui/i18n';
import { toast } from '@highstreet/ui/toast';
import { useDisableSecondFactor } from '../../api/disable-second-factor.ts';
import { ProofDialog } from '../account/proof-dialog.tsx';
import type { FactorDialogProps } from './dialog-props.ts';

export function DisableDialog(props: FactorDialogProps) {
  const text = useTranslations('identity.secondFactor');
  const { mutateAsync: disable } = useDisableSecondFactor();
  return (
    <ProofDialog
      {...props}
      title={text('disableTitle')}
      confirmLabel={text('disableConfirm')}
      tone="danger"
      run={async (proof) => {
        await disable(proof);
        toast({ title: text('disabled'), tone: 'success' });
      }}
    >
      <p>{text('disableText')}</p>
    </ProofDialog>
  );
}
