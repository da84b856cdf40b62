import { lazy } from 'react';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { FrameFailure } from '../layout/frame-failure.tsx';
import { Later } from '../layout/later.tsx';

const PageFailure = lazy(async () => ({ default: (await import('../later/page-failure.tsx')).PageFailure }));
const NotFoundPage = lazy(async () => ({
  default: (await import('../later/not-found-page.tsx')).NotFoundPage,
}));

/** Stands in the place of a page that could not be loaded or broke; the frame around it stays. */
export function PageError() {
  const error = useRouteError();
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <Later failure={<FrameFailure />}>{isMissing ? <NotFoundPage /> : <PageFailure error={error} />}</Later>
  );
}
