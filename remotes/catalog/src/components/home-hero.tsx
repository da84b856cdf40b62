import type { ProductCard } from '@highstreet/catalog/contract';
import { ButtonLink } from '@highstreet/ui/button-link';
import { useTranslations } from '@highstreet/ui/i18n';
import { Image } from '@highstreet/ui/image';
import { Link } from '@highstreet/ui/link';
import { Skeleton } from '@highstreet/ui/skeleton';
import { ArrowRight } from 'lucide-react';
import { toImage } from '../images/to-image.ts';
import { paths, toProduct } from '../paths.ts';
import { usePrefetchProduct } from '../products/use-prefetch-product.ts';

/** What this place is, the way in, and three things worth a look. */
export function HomeHero({ products }: { products: readonly ProductCard[] | undefined }) {
  const text = useTranslations('catalog.home');
  return (
    <header className="grid items-center gap-6 lg:grid-cols-12 lg:gap-10">
      <div className="flex flex-col items-start gap-4 lg:col-span-5">
        <h1 className="font-display text-xl leading-tight font-medium tracking-tight text-balance wrap-words sm:text-2xl">
          {text('heading')}
        </h1>
        <p className="max-w-md text-base text-muted wrap-words">{text('lead')}</p>
        <ButtonLink
          href={`${paths.search}?sort=newest`}
          variant="primary"
          size="lg"
          iconEnd={<ArrowRight aria-hidden />}
        >
          {text('browse')}
        </ButtonLink>
      </div>
      <ul className="grid grid-cols-3 gap-3 lg:col-span-7 lg:gap-4" aria-label={text('picks')}>
        {[0, 1, 2].map((at) => (
          <li key={at} className={at === 1 ? 'lg:translate-y-4' : undefined}>
            <Pick product={products?.[at]} isLoading={products === undefined} />
          </li>
        ))}
      </ul>
    </header>
  );
}

function Pick({ product, isLoading }: { product: ProductCard | undefined; isLoading: boolean }) {
  const prefetch = usePrefetchProduct();
  if (isLoading) return <Skeleton className="w-full rounded-lg" style={{ aspectRatio: 0.8 }} />;
  if (product === undefined) return null;
  return (
    <Link
      href={toProduct(product.slug)}
      variant="plain"
      className="block rounded-lg!"
      onHoverStart={() => prefetch(product.slug)}
    >
      <Image
        id={product.id}
        title={product.title}
        {...toImage(product.image)}
        ratio={0.8}
        sizes="(min-width: 64rem) 14rem, 33vw"
        isEager
        className="rounded-lg"
      />
    </Link>
  );
}
