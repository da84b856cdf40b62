import { Image } from '@highstreet/ui/image';

type Props = { id: string; title: string; image: string | null; quantity: number; label: string };

/** The picture of what is bought, with the number of pieces at its corner. `label` says the number aloud. */
export function LinePicture({ id, title, image, quantity, label }: Props) {
  return (
    <span className="relative shrink-0">
      <Image id={id} title={title} src={image} alt="" sizes="56px" className="size-14" />
      <span
        aria-hidden
        className="absolute -end-2 -top-2 min-w-5.5 rounded-full bg-ink px-1.5 text-center text-xs leading-5.5 font-semibold text-paper tabular"
      >
        {quantity}
      </span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
