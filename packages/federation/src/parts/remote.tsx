import { Fragment, type FragmentProps } from './fragment.tsx';
import { RemoteSkeleton } from './remote-skeleton.tsx';

/** A whole page of another slice: like `Fragment`, with the skeleton of a page. */
export function Remote({ fallback, ...props }: FragmentProps) {
  return <Fragment {...props} fallback={fallback ?? <RemoteSkeleton page />} />;
}
