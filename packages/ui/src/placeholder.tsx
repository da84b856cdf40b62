import { useId } from 'react';
import { type PlaceholderArt, placeholderArt } from './placeholder-art.tsx';

export type PlaceholderProps = { id: string; title: string; alt?: string };

/** A drawn picture from a title and an id: ground, pattern and initials. Fills its box. */
export function Placeholder({ id, title, alt = title }: PlaceholderProps) {
  const art = placeholderArt(id, title);
  return (
    <svg
      viewBox="0 0 200 200"
      preserveAspectRatio="xMidYMid slice"
      className="absolute inset-0 size-full [filter:var(--hs-art)]"
      role={alt ? 'img' : undefined}
      aria-label={alt || undefined}
      aria-hidden={alt === ''}
    >
      <rect x="-200" y="-200" width="600" height="600" fill={art.ground} />
      <g transform={`rotate(${art.turn} 100 100)`} stroke={art.ink} fill={art.ink} opacity="0.13">
        <Pattern pattern={art.pattern} />
      </g>
      <text
        x="100"
        y="104"
        textAnchor="middle"
        dominantBaseline="middle"
        fontSize="64"
        fontWeight="500"
        fill={art.ink}
        className="font-display"
      >
        {art.initials}
      </text>
    </svg>
  );
}

/** Four motifs of a high street: awning, arches, paving, bunting. */
function Pattern({ pattern }: Pick<PlaceholderArt, 'pattern'>) {
  const id = useId();
  const marks = [
    <path key="awning" d="M0 0h14v40H0z" stroke="none" />,
    <path key="arches" d="M0 40V20a20 20 0 0 1 40 0v20" fill="none" strokeWidth="3" />,
    <path key="paving" d="M0 20h40M20 0v20M0 20v20" fill="none" strokeWidth="2.5" />,
    <path key="bunting" d="M4 6h32L20 32z" stroke="none" />,
  ];
  return (
    <>
      <pattern id={id} width="40" height="40" patternUnits="userSpaceOnUse">
        {marks[pattern]}
      </pattern>
      <rect x="-200" y="-200" width="600" height="600" fill={`url(#${id})`} stroke="none" />
    </>
  );
}
