type Props = {
  title: string;
  description?: string;
  /** Address of a picture for previews elsewhere. */
  image?: string;
  kind?: 'website' | 'product';
};

/** Title and preview of a page; React puts them into the head of the document. */
export function PageMeta({ title, description, image, kind = 'website' }: Props) {
  const address = new URL(location.pathname, location.origin).href;
  return (
    <>
      <title>{title}</title>
      <link rel="canonical" href={address} />
      <meta property="og:site_name" content="Highstreet" />
      <meta property="og:type" content={kind} />
      <meta property="og:title" content={title} />
      <meta property="og:url" content={address} />
      {description && <meta property="og:description" content={description} />}
      {image && <meta property="og:image" content={new URL(image, location.origin).href} />}
    </>
  );
}
