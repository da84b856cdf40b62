import { html } from 'hono/html';

/** Nothing on the page loads or runs; the form goes to this site only. */
export const pageHeaders = {
  'cache-control': 'private, no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
};

/** The page behind the link of a mail when opened without the shell: the button, not the opening, verifies. */
export function verifyPage(token: string) {
  return page(
    'Verify your e-mail address',
    html`<form method="post" action="/api/auth/verify-email/${token}">
      <button type="submit">Yes, this is my address</button>
    </form>`,
  );
}

export function verifiedPage(origin: string) {
  return page('Your address is verified', html`<p><a href="${origin}/">Go to Highstreet</a></p>`);
}

export function usedPage(origin: string) {
  return page(
    'This link was used or is too old',
    html`<p><a href="${origin}/account">Ask for a new one in your account</a></p>`,
  );
}

function page(title: string, body: ReturnType<typeof html>) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} - Highstreet</title>
        <style>
          body {
            font:
              1.1rem/1.6 system-ui,
              sans-serif;
            max-width: 32rem;
            margin: 12vh auto;
            padding: 0 1.5rem;
            color-scheme: light dark;
          }
          button {
            font: inherit;
            padding: 0.6em 1.2em;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
}
