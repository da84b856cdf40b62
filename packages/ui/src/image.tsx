import { useState } from 'react';
import { cx } from './cx.tsx';
import { Placeholder } from './placeholder.tsx';

export type ImageSource = { src: string; width: number };

export type ImageProps = {
  /** Decides the colour of the drawn placeholder, so give the id of what is shown. */
  id: string;
  /** Shown in the placeholder and, unless `alt` is given, read aloud. */
  title: string;
  /** Address of the picture; without one the placeholder is drawn. */
  src?: string | null;
  /** The same picture in other widths. */
  sources?: readonly ImageSource[];
  /** How wide it is shown; default `(min-width: 64rem) 25vw, 50vw`. */
  sizes?: string;
  /** Empty where the picture only decorates. */
  alt?: string;
  /** Width by height; the room is kept before the picture arrives. */
  ratio?: number;
  fit?: 'cover' | 'contain';
  /** Loads at once: for the first picture of a page only. */
  isEager?: boolean;
  className?: string;
};

/** A picture that keeps its room, loads late, and is drawn from title and id where it is missing or fails. */
export function Image({ ratio = 1, fit = 'cover', isEager, className, ...props }: ImageProps) {
  const { id, title, src, sources, sizes = '(min-width: 64rem) 25vw, 50vw', alt = title } = props;
  const [failed, setFailed] = useState<string>();
  const isDrawn = !src || failed === src;
  return (
    <span
      className={cx('relative block overflow-hidden rounded-md bg-sunken', className)}
      style={{ aspectRatio: ratio }}
    >
      {isDrawn ? (
        <Placeholder id={id} title={title} alt={alt} />
      ) : (
        <img
          src={src}
          srcSet={sources?.map((source) => `${source.src} ${source.width}w`).join(', ')}
          sizes={sources ? sizes : undefined}
          alt={alt}
          loading={isEager ? 'eager' : 'lazy'}
          fetchPriority={isEager ? 'high' : 'auto'}
          decoding="async"
          onError={() => setFailed(src)}
          className={cx('absolute inset-0 size-full', fit === 'cover' ? 'object-cover' : 'object-contain')}
        />
      )}
    </span>
  );
}
