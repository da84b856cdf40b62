import type { ReportedReview } from '@highstreet/catalog/contract';
import { Badge } from '@highstreet/ui/badge';
import { Button } from '@highstreet/ui/button';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Image } from '@highstreet/ui/image';
import { Link } from '@highstreet/ui/link';
import { Panel } from '@highstreet/ui/panel';
import { Check, Flag, Trash2 } from 'lucide-react';
import { toImage } from '../../images/to-image.ts';
import { toProduct } from '../../paths.ts';
import { ReviewItem } from '../review-item.tsx';

type Props = { reported: ReportedReview; onKeep: () => void; onRemove: () => void };

/** A review that somebody has reported: of what, what it says, why, and what becomes of it. */
export function ReportedReviewItem({ reported, onKeep, onRemove }: Props) {
  const text = useTranslations('catalogSell.reports');
  const { product, review, reports } = reported;
  return (
    <Panel padding="none">
      <header className="flex flex-wrap items-center justify-between gap-3 px-5 py-4">
        <h2 className="flex min-w-0 items-center gap-3 text-base font-semibold">
          <Image
            id={product.id}
            title={product.title}
            {...toImage(product.image)}
            alt=""
            sizes="40px"
            className="size-10 shrink-0"
          />
          <Link href={toProduct(product.slug)} variant="plain" className="min-w-0 hover:underline wrap-words">
            {product.title}
          </Link>
        </h2>
        <Badge tone="warning" icon={<Flag aria-hidden />}>
          {text('count', { count: reports.length })}
        </Badge>
      </header>
      <div className="grid gap-x-8 border-t border-line px-5 lg:grid-cols-[3fr_2fr]">
        <ReviewItem review={review} actions={<></>} />
        <Reports reports={reports} />
      </div>
      <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3 max-sm:flex-col">
        <Button icon={<Check aria-hidden />} onPress={onKeep}>
          {text('keep')}
        </Button>
        <Button icon={<Trash2 aria-hidden />} onPress={onRemove}>
          {text('remove')}
        </Button>
      </div>
    </Panel>
  );
}

function Reports({ reports }: Pick<ReportedReview, 'reports'>) {
  const text = useTranslations('catalogSell.reports');
  const format = useFormat();
  return (
    <section className="flex flex-col gap-2 py-5 max-lg:border-t max-lg:border-line">
      <h3 className="text-sm font-semibold">{text('reasons')}</h3>
      <ul className="flex flex-col gap-3">
        {reports.map(({ reason, reporter, createdAt }) => (
          <li key={reporter.id} className="flex flex-col gap-0.5">
            <span className="text-sm wrap-words">{reason}</span>
            <span className="text-xs text-muted wrap-words">
              {reporter.name === '' ? text('nobody') : reporter.name}
              {' · '}
              <time dateTime={createdAt} title={format.dateTime(createdAt)}>
                {format.relative(createdAt)}
              </time>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
