import { useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { cx } from './cx.tsx';
import { Image, type ImageSource } from './image.tsx';
import { useUiText } from './ui-text.tsx';

export type GalleryPicture = { id: string; src: string; sources?: readonly ImageSource[]; alt?: string };

export type ImageGalleryProps = {
  /** Of the thing shown; decides the drawn placeholder. */
  id: string;
  title: string;
  items: readonly GalleryPicture[];
  ratio?: number;
  className?: string;
};

/** The pictures of one thing: a large one, and small ones to choose it by. */
export function ImageGallery({ id, title, items, ratio = 1, className }: ImageGalleryProps) {
  const text = useUiText();
  const [chosen, setChosen] = useState(items[0]?.id);
  const shown = items.find((item) => item.id === chosen) ?? items[0];
  return (
    <div className={cx('flex flex-col gap-3', className)}>
      <Image
        id={id}
        title={title}
        src={shown?.src}
        sources={shown?.sources}
        alt={shown?.alt ?? title}
        ratio={ratio}
        fit="contain"
        isEager
        sizes="(min-width: 64rem) 36rem, 100vw"
        className="rounded-lg"
      />
      {items.length > 1 && (
        <ToggleButtonGroup
          aria-label={title}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={shown ? [shown.id] : []}
          onSelectionChange={([key]) => key !== undefined && setChosen(String(key))}
          className="flex gap-2 overflow-x-auto p-1"
        >
          {items.map((item, index) => (
            <ToggleButton
              key={item.id}
              id={item.id}
              aria-label={text('image.count', { position: index + 1, count: items.length })}
              className="focus-ring w-16 shrink-0 cursor-pointer rounded-md border-2 border-transparent transition-colors data-hovered:border-edge data-selected:border-accent"
            >
              <Image
                id={id}
                title={title}
                src={item.src}
                sources={item.sources}
                sizes="64px"
                alt=""
                className="rounded-sm"
              />
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
    </div>
  );
}
