import { Button } from '@highstreet/ui/button';
import { useTranslations } from '@highstreet/ui/i18n';
import { toast } from '@highstreet/ui/toast-queue';
import { Download } from 'lucide-react';
import { useExportOrders } from '../../api/export-orders.ts';
import { useSellerView } from './use-seller-view.ts';

/** Saves what was sold as a file. */
export function CsvButton() {
  const text = useTranslations('orders.sell');
  const as = useSellerView();
  const save = useExportOrders();
  return (
    <Button
      icon={<Download aria-hidden />}
      isPending={save.isPending}
      onPress={() => save.mutate(as, { onError: () => toast({ title: text('csvFailed'), tone: 'danger' }) })}
    >
      {text('csv')}
    </Button>
  );
}
