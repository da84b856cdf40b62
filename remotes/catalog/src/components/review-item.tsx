import type { Review } from '@highstreet/catalog/contract';
import { useSession } from '@highstreet/federation';
import { Avatar } from '@highstreet/ui/avatar';
import { Badge } from '@highstreet/ui/badge';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { IconButton } from '@highstreet/ui/icon-button';
import { Menu } from '@highstreet/ui/menu';
import { Rating } from '@highstreet/ui/rating';
import { BadgeCheck, Ellipsis, Flag } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { ReportReviewDialog } from './report-review-dialog.tsx';

type Props = { review: Review; actions?: ReactNode };

/** One review; somebody else's can be reported. */
export function ReviewItem({ review, actions }: Props) {
  const text = useTranslations('catalog.reviews');
  const format = useFormat();
  const { author, rating, title, body, verified, createdAt, updatedAt } = review;
  const isEdited = updatedAt !== createdAt;
  return (
    <article className="flex flex-col gap-2 py-5">
      <header className="flex items-start gap-3">
        <Avatar id={author.id} name={author.name} size="sm" isDecorative />
        <div className="flex min-w-0 flex-1 flex-col gap-0.5">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-medium">
            <span className="wrap-words">{author.name}</span>
            {verified && (
              <Badge tone="accent" icon={<BadgeCheck aria-hidden />}>
                {text('verified')}
              </Badge>
            )}
          </p>
          <p className="text-xs text-muted">
            <time dateTime={createdAt}>{format.date(createdAt)}</time>
            {isEdited && ` · ${text('edited')}`}
          </p>
        </div>
        {actions ?? <ReportMenu review={review} />}
      </header>
      <Rating value={rating} />
      <h3 className="text-base font-semibold wrap-words">{title}</h3>
      {body !== '' && (
        <p className="max-w-reading text-sm leading-relaxed whitespace-pre-line wrap-words">{body}</p>
      )}
    </article>
  );
}

function ReportMenu({ review }: { review: Review }) {
  const text = useTranslations('catalog.reviews');
  const { status } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (status !== 'signed-in') return null;
  return (
    <>
      <Menu
        trigger={
          <IconButton
            label={text('more', { author: review.author.name })}
            icon={<Ellipsis aria-hidden />}
            size="sm"
          />
        }
        items={[
          { id: 'report', label: text('report'), icon: <Flag aria-hidden />, onAction: () => setOpen(true) },
        ]}
      />
      <ReportReviewDialog review={review} isOpen={isOpen} onOpenChange={setOpen} />
    </>
  );
}
