import type { ReactNode } from 'react';
import { Image, type ImageSource } from './image.tsx';
import { Link } from './link.tsx';
import { Price, type PriceProps } from './price.tsx';
import { Rating } from './rating.tsx';

export type ItemCardProps = {
  href: string;
  id: string;
  title: string;
  src?: string | null;
  sources?: readonly ImageSource[];
  sizes?: string;
  price?: Pick<PriceProps, 'amount' | 'currency' | 'compareAt' | 'isFrom' | 'note'>;
  rating?: { value: number; count: number };
  /** Over the picture: "New", "Sold out". */
  badge?: ReactNode;
  /** One quiet line: brand, shop, place. */
  meta?: ReactNode;
  /** A button over the picture's corner: the wish list. */
  action?: ReactNode;
  ratio?: number;
  /** Of the name's heading: 2 right under the page's title, 3 inside a titled section. */
  level?: 2 | 3;
  isEager?: boolean;
  /** For fetching the page before the press. */
  onHoverStart?: () => void;
};

/** One thing among many: picture, name, price. The whole card leads to it, its button does not. */
export function ItemCard({ href, id, title, ratio = 1, level = 2, onHoverStart, ...props }: ItemCardProps) {
  const Heading = `h${level}` as const;
  const { src, sources, sizes, price, rating, badge, meta, action, isEager } = props;
  return (
    <article className="group/card relative flex min-w-0 flex-col gap-3">
      <div className="relative">
        <Image
          id={id}
          title={title}
          alt=""
          src={src}
          sources={sources}
          sizes={sizes}
          ratio={ratio}
          isEager={isEager}
          className="rounded-lg transition-[filter] duration-200 group-hover/card:brightness-97"
        />
        {badge && <div className="absolute start-2 top-2 flex max-w-4/5 flex-wrap gap-1">{badge}</div>}
        {action && <div className="absolute end-2 top-2 z-10">{action}</div>}
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        {meta && <div className="truncate text-xs text-muted">{meta}</div>}
        <Heading className="text-sm leading-snug font-medium">
          <Link
            href={href}
            variant="plain"
            onHoverStart={onHoverStart}
            className="line-clamp-2 wrap-words after:absolute after:inset-0 after:rounded-lg group-hover/card:underline underline-offset-3 decoration-edge"
          >
            {title}
          </Link>
        </Heading>
        {rating && rating.count > 0 && <Rating value={rating.value} count={rating.count} />}
        {price && <Price {...price} className="mt-0.5" />}
      </div>
    </article>
  );
}
