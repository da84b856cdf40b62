import { useMemo } from 'react';
import { encode } from 'uqr';
import { cx } from './cx.tsx';
import { useUiText } from './ui-text.tsx';

export type QrCodeProps = {
  /** What a camera reads. */
  text: string;
  label?: string;
  /** Pixels. */
  size?: number;
  className?: string;
};

/** A QR code, dark on white in every appearance, with the quiet zone that cameras need. */
export function QrCode({ text: content, label, size = 200, className }: QrCodeProps) {
  const text = useUiText();
  const { data, size: cells } = useMemo(() => encode(content, { ecc: 'M', border: 4 }), [content]);
  const path = useMemo(
    () =>
      data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join(''),
    [data],
  );
  return (
    <svg
      role="img"
      aria-label={label ?? text('qr.label', { text: content })}
      viewBox={`0 0 ${cells} ${cells}`}
      width={size}
      height={size}
      shapeRendering="crispEdges"
      className={cx('max-w-full rounded-md', className)}
    >
      <rect width={cells} height={cells} fill="#ffffff" />
      <path d={path} fill="#1d1a16" />
    </svg>
  );
}
