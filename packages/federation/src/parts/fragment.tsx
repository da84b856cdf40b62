import { type ComponentType, createElement, type ReactNode, Suspense, use } from 'react';
import { RemoteBoundary } from './remote-boundary.tsx';
import { RemoteFailurePanel } from './remote-failure-panel.tsx';
import { RemoteSkeleton } from './remote-skeleton.tsx';
import { useRemoteModule } from './use-remote-module.ts';

export interface FragmentProps {
  /** Slice whose remote exposes the part. */
  slice: string;
  /** Exposed module, such as `./fragments/product-card`; its default export is shown. */
  module: string;
  /** Shown while the part loads; give it the size of the part. Default: a skeleton of one block. */
  fallback?: ReactNode;
  /** Shown when the part cannot be loaded or breaks. Default: a small panel with a retry button. */
  unavailable?: ReactNode | ((retry: () => void) => ReactNode);
  /** Every other prop goes to the part. */
  [prop: string]: unknown;
}

/** A part of another slice. It loads alone and fails alone. */
export function Fragment({ slice, module, fallback, unavailable, ...props }: FragmentProps) {
  const { promise, attempt, key, retry } = useRemoteModule(slice, module);
  const renderFailure = (error: unknown) => {
    if (unavailable === undefined) return <RemoteFailurePanel slice={slice} error={error} onRetry={retry} />;
    return typeof unavailable === 'function' ? unavailable(retry) : unavailable;
  };
  return (
    <RemoteBoundary key={`${key} ${attempt}`} slice={slice} renderFailure={renderFailure}>
      <Suspense fallback={fallback ?? <RemoteSkeleton />}>
        <Loaded promise={promise} props={props} />
      </Suspense>
    </RemoteBoundary>
  );
}

function Loaded({ promise, props }: { promise: Promise<unknown>; props: Record<string, unknown> }) {
  return createElement(defaultComponent(use(promise)), props);
}

function defaultComponent(module: unknown): ComponentType<Record<string, unknown>> {
  const part =
    typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;
  if (!isComponent(part)) throw new TypeError('The loaded module has no component as its default export');
  return part;
}

/** React components are functions, or objects made by `memo`, `lazy` and `forwardRef`. */
function isComponent(value: unknown): value is ComponentType<Record<string, unknown>> {
  return typeof value === 'function' || (typeof value === 'object' && value !== null && '$$typeof' in value);
}
