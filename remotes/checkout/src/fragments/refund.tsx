import { useSession } from '@highstreet/federation';
import { Button } from '@highstreet/ui/button';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { RefundDialog } from '../components/refund/refund-dialog.tsx';
import { messages } from '../messages.ts';
import '../styles.css';

/** Gives money back for an order: a button, and what it opens. For sellers of its lines, and admins. */
export function RefundButton({ orderId }: { orderId: string }) {
  return (
    <Messages messages={messages}>
      <div data-boundary="checkout">
        <Content orderId={orderId} />
      </div>
    </Messages>
  );
}

// oxlint-disable-next-line import/no-default-export -- the federation loader takes the default export
export default RefundButton;

function Content({ orderId }: { orderId: string }) {
  const text = useTranslations('checkout.refund');
  const { user } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (user === null || user.role === 'customer') return null;
  return (
    <>
      <Button icon={<Undo2 aria-hidden />} onPress={() => setOpen(true)}>
        {text('open')}
      </Button>
      {isOpen && <RefundDialog orderId={orderId} onClose={() => setOpen(false)} />}
    </>
  );
}
