import type { Product, Variant } from '@highstreet/catalog/contract';
import { Breadcrumb } from '@highstreet/ui/breadcrumb';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useCategoryTree } from '../api/get-category-tree.ts';
import { useProduct } from '../api/get-product.ts';
import { useRelated } from '../api/list-related.ts';
import { pathTo } from '../categories/move-node.ts';
import { PageFailure } from '../components/page-failure.tsx';
import { PageMeta } from '../components/page-meta.tsx';
import { ProductData } from '../components/product-data.tsx';
import { ProductDetails } from '../components/product-details.tsx';
import { ProductGallery } from '../components/product-gallery.tsx';
import { ProductSkeleton } from '../components/product-skeleton.tsx';
import { ProductSummary } from '../components/product-summary.tsx';
import { ReviewSection } from '../components/review-section.tsx';
import { Shelf } from '../components/shelf.tsx';
import { messages } from '../messages.ts';
import { paths, toCategory } from '../paths.ts';
import { plainText } from '../products/plain-text.ts';
import { useKnownCard } from '../products/use-known-card.ts';
import { useLiveProduct } from '../products/use-live-product.ts';
import { firstVariant } from '../variants/choose-variant.ts';

export function ProductPage() {
  const { slug = '' } = useParams();
  return (
    <Messages messages={messages}>
      <Content key={slug} slug={slug} />
    </Messages>
  );
}

function Content({ slug }: { slug: string }) {
  const query = useProduct(slug);
  const card = useKnownCard(slug);
  if (query.data) return <Shown product={query.data} address={slug} />;
  if (query.isPending) return <ProductSkeleton card={card} />;
  return (
    <PageFailure error={query.error} isRetrying={query.isFetching} onRetry={() => void query.refetch()} />
  );
}

function Shown({ product, address }: { product: Product; address: string }) {
  useLiveProduct(product, address);
  const text = useTranslations('catalog.product');
  const related = useRelated(product.id);
  const [chosen, choose] = useChosenVariant(product);
  const { id, title, images, description } = product;
  return (
    <div data-boundary="catalog" className="flex flex-col gap-6">
      <PageMeta
        kind="product"
        title={text('title', { name: title })}
        description={plainText(description, 160)}
        image={images[0]?.url}
      />
      <ProductData product={product} />
      <Way product={product} />
      <div className="grid gap-8 lg:grid-cols-12 lg:gap-12">
        <div className="min-w-0 lg:col-span-7">
          <ProductGallery id={id} title={title} images={images} wanted={chosen?.image} />
        </div>
        <div className="min-w-0 lg:sticky lg:top-24 lg:col-span-5 lg:self-start">
          <ProductSummary product={product} chosen={chosen} onChoose={choose} />
        </div>
      </div>
      <div className="flex flex-col gap-14 pt-8">
        <ProductDetails product={product} chosen={chosen} />
        <ReviewSection product={product} />
        <Shelf title={text('related')} query={related} count={4} />
      </div>
    </div>
  );
}

function Way({ product }: { product: Product }) {
  const text = useTranslations('catalog.category');
  const roots = useCategoryTree().data ?? [];
  const way =
    product.categoryIds.map((id) => pathTo(roots, id)).toSorted((a, b) => b.length - a.length)[0] ?? [];
  const crumbs = [
    { label: text('home'), href: paths.home },
    ...way.map(({ name, slug }) => ({ label: name, href: toCategory(slug) })),
    { label: product.title },
  ];
  // One line on a phone, whether the categories have arrived or not; the heading below says the rest.
  return (
    <div className="max-sm:h-6 max-sm:overflow-hidden">
      <Breadcrumb items={crumbs} />
    </div>
  );
}

/** The chosen variant shows at once, and is part of the address so that it can be shared. */
function useChosenVariant({ variants }: Product): [Variant | undefined, (variant: Variant) => void] {
  const [params, setParams] = useSearchParams();
  const [id, setId] = useState(params.get('variant'));
  const choose = (variant: Variant) => {
    setId(variant.id);
    setParams({ variant: variant.id }, { replace: true, preventScrollReset: true });
  };
  return [firstVariant(variants, id), choose];
}
