/** The name of the site is the same in every language. */
const site = 'Highstreet';

/** What the browser shows as the title of the page. */
export function PageTitle({ children }: { children: string }) {
  return <title>{`${children} · ${site}`}</title>;
}
