import type { ImageAddress } from '@highstreet/catalog/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { IconButton } from '@highstreet/ui/icon-button';
import { Image } from '@highstreet/ui/image';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { toImage } from '../images/to-image.ts';

type Props = {
  id: string;
  title: string;
  images: readonly ImageAddress[];
  /** Address of the chosen variant's own picture. */
  wanted?: string;
};

/** The pictures of a product: swipe, arrow keys or the small ones below. */
export function ProductGallery({ id, title, images, wanted }: Props) {
  const text = useTranslations('catalog.product');
  const { strip, at, go, follow, onKeyDown } = useGallery(images.length);
  const show = useEffectEvent((url: string | undefined) => {
    const place = images.findIndex((image) => image.url === url);
    if (place >= 0) go(place, 'instant');
  });
  useEffect(() => show(wanted), [wanted]);
  const shown = images.length === 0 ? [{ url: '', alt: title }] : images;
  return (
    <section aria-label={text('pictures')} className="flex min-w-0 flex-col gap-3">
      <div className="group relative">
        <ul
          ref={strip}
          tabIndex={images.length > 1 ? 0 : undefined}
          aria-label={text('picture', { position: at + 1, count: shown.length })}
          onScroll={follow}
          onKeyDown={onKeyDown}
          className="focus-ring flex snap-x snap-mandatory overflow-x-auto rounded-lg [scrollbar-width:none]"
        >
          {shown.map((image, place) => (
            <li key={`${place} ${image.url}`} className="w-full shrink-0 snap-center">
              <Image
                id={id}
                title={title}
                {...toImage(image)}
                alt={image.alt || title}
                sizes="(min-width: 64rem) 38rem, 100vw"
                fit="contain"
                isEager={place === 0}
                className="rounded-none!"
              />
            </li>
          ))}
        </ul>
        {images.length > 1 && (
          <>
            <span
              aria-hidden
              className="absolute end-3 bottom-3 rounded-full bg-raised/90 px-2.5 py-1 text-xs tabular shadow-rest sm:hidden"
            >
              {at + 1} / {images.length}
            </span>
            <Step side="start" isDisabled={at === 0} label={text('earlier')} onPress={() => go(at - 1)} />
            <Step
              side="end"
              isDisabled={at === images.length - 1}
              label={text('later')}
              onPress={() => go(at + 1)}
            />
          </>
        )}
      </div>
      {images.length > 1 && <Thumbnails id={id} title={title} images={images} at={at} onChoose={go} />}
    </section>
  );
}

function useGallery(count: number) {
  const strip = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  function go(place: number, behavior: ScrollBehavior = 'smooth') {
    const target = Math.max(0, Math.min(count - 1, place));
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    strip.current?.scrollTo({
      left: target * strip.current.clientWidth,
      behavior: isStill ? 'instant' : behavior,
    });
    setAt(target);
  }
  function follow() {
    const list = strip.current;
    if (list === null || list.clientWidth === 0) return;
    const place = list.scrollLeft / list.clientWidth;
    if (Math.abs(place - Math.round(place)) < 0.05) setAt(Math.round(place));
  }
  function onKeyDown(event: KeyboardEvent) {
    const places: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: count - 1 };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    go(place);
  }
  return { strip, at, go, follow, onKeyDown };
}

type StepProps = { side: 'start' | 'end'; isDisabled: boolean; label: string; onPress: () => void };

function Step({ side, isDisabled, label, onPress }: StepProps) {
  const Icon = side === 'start' ? ChevronLeft : ChevronRight;
  const place = side === 'start' ? 'start-3' : 'end-3';
  return (
    <span
      className={`absolute top-1/2 hidden -translate-y-1/2 rounded-full bg-raised/90 shadow-rest sm:block ${place} ${isDisabled ? 'invisible!' : ''}`}
    >
      <IconButton
        label={label}
        icon={<Icon aria-hidden />}
        isRound
        isDisabled={isDisabled}
        onPress={onPress}
      />
    </span>
  );
}

type ThumbnailsProps = Required<Pick<Props, 'id' | 'title' | 'images'>> & {
  at: number;
  onChoose: (place: number) => void;
};

function Thumbnails({ id, title, images, at, onChoose }: ThumbnailsProps) {
  const text = useTranslations('catalog.product');
  return (
    <ul className="hidden gap-2 overflow-x-auto p-1 [scrollbar-width:none] sm:flex">
      {images.map((image, place) => (
        <li key={`${place} ${image.url}`} className="w-16 shrink-0">
          <button
            type="button"
            aria-label={text('picture', { position: place + 1, count: images.length })}
            aria-current={place === at}
            onClick={() => onChoose(place)}
            className="focus-ring block w-full cursor-pointer rounded-md border-2 border-transparent hover:border-edge aria-current:border-accent"
          >
            <Image id={id} title={title} {...toImage(image)} alt="" sizes="64px" className="rounded-sm" />
          </button>
        </li>
      ))}
    </ul>
  );
}
