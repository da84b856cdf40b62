import type { Product, Review } from '@highstreet/catalog/contract';
import { signInPath, useSession } from '@highstreet/federation';
import { Button } from '@highstreet/ui/button';
import { ButtonLink } from '@highstreet/ui/button-link';
import { useTranslations } from '@highstreet/ui/i18n';
import { toast, undoToast } from '@highstreet/ui/toast-queue';
import { Pencil, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'react-router';
import { useEditReview } from '../api/edit-review.ts';
import { usePostReview } from '../api/post-review.ts';
import { useRemoveReview } from '../api/remove-review.ts';
import { ReviewItem } from './review-item.tsx';

const ReviewDialog = lazy(async () => ({ default: (await import('./review-dialog.tsx')).ReviewDialog }));

/** The way to a review of one's own, for whom the product has arrived at. */
export function WriteReview({ product, mayReview }: { product: Product; mayReview: boolean }) {
  const text = useTranslations('catalog.reviews');
  const { status, user } = useSession();
  const location = useLocation();
  const post = usePostReview(product.id);
  const [isOpen, setOpen] = useState(false);
  if (user?.id === product.seller.id) return null;
  if (status !== 'signed-in') {
    return (
      <ButtonLink href={signInPath(location)} className="self-start">
        {text('signInToWrite')}
      </ButtonLink>
    );
  }
  if (!mayReview) return <p className="text-sm text-muted">{text('afterDelivery')}</p>;
  return (
    <>
      <Button icon={<Pencil aria-hidden />} className="self-start" onPress={() => setOpen(true)}>
        {text('write')}
      </Button>
      <Suspense>
        {isOpen && (
          <ReviewDialog
            title={text('writing', { product: product.title })}
            isOpen={isOpen}
            onOpenChange={setOpen}
            onSubmit={(review) => post.mutateAsync(review)}
            thanks={text('thanks')}
          />
        )}
      </Suspense>
    </>
  );
}

/** The person's own review, first and marked; to be changed or removed. */
export function OwnReview({ review }: { review: Review }) {
  const text = useTranslations('catalog.reviews');
  const edit = useEditReview(review);
  const post = usePostReview(review.productId);
  const remove = useRemoveReview(review.productId);
  const [isOpen, setOpen] = useState(false);
  const failed = () => toast({ title: text('failed'), description: text('failedHint'), tone: 'danger' });
  const undo = () =>
    post.mutate({ rating: review.rating, title: review.title, body: review.body }, { onError: failed });
  const take = () =>
    void remove
      .mutateAsync(review)
      .then(() => undoToast(text('removed'), undo))
      .catch(failed);
  return (
    <div className="mb-2 rounded-lg border border-line bg-surface px-5">
      <ReviewItem
        review={review}
        actions={
          <div className="flex gap-1">
            <Button size="sm" variant="quiet" icon={<Pencil aria-hidden />} onPress={() => setOpen(true)}>
              {text('edit')}
            </Button>
            <Button size="sm" variant="quiet" icon={<Trash2 aria-hidden />} onPress={take}>
              {text('remove')}
            </Button>
          </div>
        }
      />
      <Suspense>
        {isOpen && (
          <ReviewDialog
            title={text('editing')}
            review={review}
            isOpen={isOpen}
            onOpenChange={setOpen}
            onSubmit={(change) => edit.mutateAsync(change)}
            thanks={text('saved')}
          />
        )}
      </Suspense>
    </div>
  );
}
