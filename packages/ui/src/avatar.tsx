import { useState } from 'react';
import { cx } from './cx.tsx';
import { placeholderArt } from './placeholder-art.tsx';

export type AvatarProps = {
  /** Decides the colour. */
  id: string;
  name: string;
  src?: string | null;
  size?: 'xs' | 'sm' | 'md' | 'lg';
  /** The name stands beside it, so it need not be read aloud. */
  isDecorative?: boolean;
  className?: string;
};

const sizes = {
  xs: 'size-6 text-[10px]',
  sm: 'size-8 text-xs',
  md: 'size-10 text-sm',
  lg: 'size-16 text-lg',
};

/** A person or shop as a round picture, or as initials, which are drawn by the style sheet: they are no text of a button around them. */
export function Avatar({ id, name, src, size = 'md', isDecorative, className }: AvatarProps) {
  const [failed, setFailed] = useState<string>();
  const art = placeholderArt(id, name);
  const hasPicture = Boolean(src) && failed !== src;
  return (
    <span
      role={isDecorative ? undefined : 'img'}
      aria-hidden={isDecorative}
      aria-label={isDecorative ? undefined : name}
      className={cx(
        'inline-flex shrink-0 items-center justify-center overflow-hidden rounded-full font-semibold select-none [filter:var(--hs-art)]',
        sizes[size],
        !hasPicture && 'before:content-[attr(data-initials)]',
        className,
      )}
      data-initials={art.initials}
      style={{ background: art.ground, color: art.ink }}
    >
      {hasPicture && (
        <img
          src={src ?? undefined}
          alt=""
          className="size-full object-cover"
          onError={() => setFailed(src ?? undefined)}
        />
      )}
    </span>
  );
}
