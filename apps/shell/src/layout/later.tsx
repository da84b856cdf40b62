import { Component, lazy, type ReactNode, Suspense } from 'react';

const PageProviders = lazy(async () => ({
  default: (await import('../later/page-providers.tsx')).PageProviders,
}));

interface Props {
  /** Stands there while it loads. */
  fallback?: ReactNode;
  /** Stands there when it cannot be loaded; by default nothing. */
  failure?: ReactNode;
  children: ReactNode;
}

/** Around everything that comes after the frame. What it needs beyond React comes along with it. */
export function Later({ fallback, failure, children }: Props) {
  return (
    <LaterBoundary failure={failure}>
      <Suspense fallback={fallback}>
        <PageProviders>{children}</PageProviders>
      </Suspense>
    </LaterBoundary>
  );
}

class LaterBoundary extends Component<Omit<Props, 'fallback'>, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.failure : this.props.children;
  }
}
