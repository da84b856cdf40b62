import type { AttributeValue, Product, Variant } from '@highstreet/catalog/contract';
import { Button } from '@highstreet/ui/button';
import { Facts } from '@highstreet/ui/facts';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { useState } from 'react';
import { attributeName } from '../filters/use-filter-words.ts';
import { RichText } from './rich-text.tsx';

const shownFacts = 12;

/** What it is, in words and in facts. */
export function ProductDetails({ product, chosen }: { product: Product; chosen: Variant | undefined }) {
  const text = useTranslations('catalog.product');
  const facts = useFacts(product, chosen);
  const [isOpen, setOpen] = useState(false);
  if (product.description === '' && facts.length === 0) return null;
  return (
    <div className="grid gap-10 lg:grid-cols-12">
      {product.description !== '' && (
        <section className="flex min-w-0 flex-col gap-4 lg:col-span-7">
          <h2 className="font-display text-lg font-medium tracking-tight sm:text-xl">
            {text('description')}
          </h2>
          <RichText html={product.description} />
        </section>
      )}
      {facts.length > 0 && (
        <section className="flex min-w-0 flex-col gap-3 lg:col-span-5">
          <h2 className="font-display text-lg font-medium tracking-tight sm:text-xl">{text('facts')}</h2>
          <Facts items={isOpen ? facts : facts.slice(0, shownFacts)} />
          {facts.length > shownFacts && (
            <Button size="sm" variant="quiet" className="-ms-3 self-start" onPress={() => setOpen(!isOpen)}>
              {isOpen ? text('fewerFacts') : text('allFacts', { count: facts.length })}
            </Button>
          )}
        </section>
      )}
    </div>
  );
}

function useFacts({ attributes, brand }: Product, chosen: Variant | undefined) {
  const text = useTranslations('catalog.product');
  const format = useFormat();
  const show = (value: AttributeValue): string => {
    if (typeof value === 'boolean') return text(value ? 'yes' : 'no');
    if (typeof value === 'number') return format.number(value);
    return Array.isArray(value) ? value.join(', ') : value;
  };
  const weight = chosen?.weight;
  const own = [
    { label: text('brand'), value: brand ?? '' },
    { label: text('weight'), value: weight ? formatWeight(weight, format.number) : '' },
    { label: text('gtin'), value: chosen?.gtin ?? '' },
  ];
  const given = Object.entries(attributes).map(([name, value]) => ({
    label: attributeName(name),
    value: show(value),
  }));
  const labels = new Set(given.map(({ label }) => label));
  return [...given, ...own.filter(({ label }) => !labels.has(label))].filter(({ value }) => value !== '');
}

function formatWeight(
  grams: number,
  number: (value: number, options: Intl.NumberFormatOptions) => string,
): string {
  const isHeavy = grams >= 1000;
  const unit = isHeavy ? 'kilogram' : 'gram';
  return number(isHeavy ? grams / 1000 : grams, { style: 'unit', unit, maximumFractionDigits: 2 });
}
