/** HTML that the API has reduced to a small safe set of elements. */
export function RichText({ html }: { html: string }) {
  return (
    <div
      className={
        'flex max-w-reading flex-col gap-3 text-base leading-relaxed wrap-words ' +
        '[&_a]:text-accent [&_a]:underline [&_h2]:pt-2 [&_h2]:text-lg [&_h2]:font-semibold [&_h3]:pt-2 [&_h3]:font-semibold [&_h4]:font-semibold ' +
        '[&_li]:ps-1 [&_ol]:list-decimal [&_ol]:ps-6 [&_ul]:list-disc [&_ul]:ps-6 ' +
        '[&_table]:block [&_table]:overflow-x-auto [&_td]:border [&_td]:border-line [&_td]:px-3 [&_td]:py-1.5 [&_th]:border [&_th]:border-line [&_th]:px-3 [&_th]:py-1.5 [&_th]:text-start'
      }
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
