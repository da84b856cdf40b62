import type { ReviewPage } from '@highstreet/catalog/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Rating } from '@highstreet/ui/rating';

/** The mean and how many gave how many stars. */
export function StarHistogram({ summary }: { summary: ReviewPage['summary'] }) {
  const text = useTranslations('catalog.reviews');
  const format = useFormat();
  return (
    <div className="flex flex-col gap-4">
      <Rating value={summary.average} count={summary.count} size="md" />
      <ul className="flex flex-col gap-1.5">
        {[5, 4, 3, 2, 1].map((stars) => {
          const count = summary.stars[stars - 1] ?? 0;
          const share = summary.count === 0 ? 0 : count / summary.count;
          return (
            <li key={stars} className="flex items-center gap-3 text-sm tabular">
              <span className="sr-only">{text('given', { stars, count })}</span>
              <span aria-hidden className="w-16 shrink-0 text-muted">
                {text('stars', { stars })}
              </span>
              <span aria-hidden className="h-2 flex-1 overflow-hidden rounded-full bg-line">
                <span className="block h-full rounded-full bg-star" style={{ width: `${share * 100}%` }} />
              </span>
              <span aria-hidden className="w-9 shrink-0 text-end text-muted">
                {format.number(count)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
