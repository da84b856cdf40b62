import type { Quote } from '@highstreet/checkout/contract';
import { Disclosure } from '@highstreet/ui/disclosure';
import { useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { Panel } from '@highstreet/ui/panel';
import { useQuoteTotals } from '../../checkout/use-quote-totals.ts';
import { paths } from '../../paths.ts';
import { CodeEntry } from '../code-entry.tsx';
import { TotalsList } from '../totals-list.tsx';
import { OrderLines } from './order-lines.tsx';

type Props = { quote: Quote; isUpdating: boolean };

/** What is bought and what it comes to, always in view beside the form. */
export function OrderSummary(props: Props) {
  const text = useTranslations('checkout.page');
  return (
    <Panel
      title={text('summary')}
      actions={
        <Link href={paths.cart} className="text-sm">
          {text('edit')}
        </Link>
      }
    >
      <SummaryParts {...props} />
    </Panel>
  );
}

/** The same on a phone: the sum in one line, the rest when it is wanted. */
export function PhoneSummary(props: Props) {
  const text = useTranslations('checkout.page');
  const { total } = useQuoteTotals(props.quote);
  const title = (
    <span className="flex items-baseline justify-between gap-4">
      <span>{text('summary')}</span>
      <span className="text-base font-semibold tabular">{total.value}</span>
    </span>
  );
  return (
    <Disclosure
      title={title}
      level={2}
      className="-mx-4 border-t bg-surface px-4 [&_button>span]:flex-1 lg:hidden"
    >
      <div className="pt-2">
        <SummaryParts {...props} />
      </div>
    </Disclosure>
  );
}

function SummaryParts({ quote, isUpdating }: Props) {
  const { rows, total } = useQuoteTotals(quote);
  return (
    <div className="flex flex-col gap-5">
      <div className="-mx-2 max-h-88 overflow-y-auto overscroll-contain px-2 pt-2">
        <OrderLines lines={quote.cart.lines} />
      </div>
      <CodeEntry cart={quote.cart} />
      <TotalsList rows={rows} total={total} isUpdating={isUpdating} />
    </div>
  );
}
