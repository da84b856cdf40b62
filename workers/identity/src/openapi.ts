import { openApiDocument } from '@highstreet/http';
import { buildApp } from './app.ts';

/** The OpenAPI document of identity. */
export const openApi = openApiDocument(
  buildApp(() => {
    throw new Error('documents need no context');
  }),
  'Identity',
);
