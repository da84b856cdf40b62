import { requireRead } from '../methods/index.ts';
import { newNonce } from '../nonce/index.ts';
import { DOCUMENT_PATH } from '../openapi/answer-document.ts';
import { pageHeaders } from '../security-headers/index.ts';
import type { Visit } from '../visit.ts';

export const DOCS_PATH = '/api/docs';

/** `/api/docs`: the API to browse and try. The browser's own files are part of the shell's build. */
export function answerDocs({ exchange }: Visit): Response {
  requireRead(exchange.method);
  exchange.route = DOCS_PATH;
  const nonce = newNonce();
  const headers = {
    ...pageHeaders(nonce),
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...exchange.own,
  };
  return new Response(exchange.method === 'HEAD' ? null : pageWith(nonce), { headers });
}

function pageWith(nonce: string): string {
  const options = JSON.stringify({
    url: DOCUMENT_PATH,
    dom_id: '#docs',
    deepLinking: true,
    docExpansion: 'none',
    filter: true,
    persistAuthorization: false,
    validatorUrl: null,
  });
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>API - Highstreet</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
  </head>
  <body>
    <main id="docs"></main>
    <noscript>This page needs JavaScript. The document itself is at <a href="${DOCUMENT_PATH}">${DOCUMENT_PATH}</a>.</noscript>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script nonce="${nonce}">SwaggerUIBundle(${options});</script>
  </body>
</html>
`;
}
