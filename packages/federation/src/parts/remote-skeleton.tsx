/** The shape of a part that is on its way. */
export function RemoteSkeleton({ page = false }: { page?: boolean }) {
  return (
    <div aria-busy="true" className={page ? 'mx-auto w-full max-w-page px-4 py-6' : undefined}>
      <div className="h-24 animate-pulse rounded-lg bg-sunken" />
    </div>
  );
}
