import { Button } from '@highstreet/ui/button';
import { ConfirmDialog } from '@highstreet/ui/confirm-dialog';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { toast } from '@highstreet/ui/toast-queue';
import { Banknote } from 'lucide-react';
import { useState } from 'react';
import { useCreatePayouts } from '../../api/create-payouts.ts';
import { usePayouts } from '../../api/list-payouts.ts';
import { problemSlug } from '../../api/problem-slug.ts';

/** For admins: pays what is open, one batch for each press. */
export function PayOut() {
  const text = useTranslations('checkout.payouts');
  const format = useFormat();
  const balances = usePayouts().data?.pages[0]?.balances ?? [];
  const create = useCreatePayouts();
  const [key, setKey] = useState<string | null>(null);
  const balance = balances.find(({ open }) => open > 0);
  if (!balance) return null;
  const { currency } = balance;
  async function pay(batch: string) {
    try {
      const { total, payouts } = await create.mutateAsync({ key: batch, currency });
      const amount = format.money(total.amount, total.currency);
      toast({ title: text('paidOut', { amount, count: payouts.length }), tone: 'success' });
    } catch (error) {
      const isNothing = problemSlug(error) === 'nothing-to-pay-out';
      toast({ title: text(isNothing ? 'nothingOpen' : 'payOutFailed'), tone: 'danger' });
    }
  }
  return (
    <>
      <Button variant="primary" icon={<Banknote aria-hidden />} onPress={() => setKey(crypto.randomUUID())}>
        {text('payOut')}
      </Button>
      <ConfirmDialog
        title={text('payOutTitle', { amount: format.money(balance.open, currency) })}
        confirmLabel={text('payOut')}
        tone="primary"
        isOpen={key !== null}
        onOpenChange={(isOpen) => !isOpen && setKey(null)}
        onConfirm={() => (key === null ? undefined : pay(key))}
      >
        {text('payOutHint')}
      </ConfirmDialog>
    </>
  );
}
