import { openApiDocument } from '@highstreet/http';
import { buildApp } from './app.ts';

/** The events worker's OpenAPI document: committed as `openapi.json`, served to the gateway. */
export const openApi = openApiDocument(
  buildApp(() => {
    throw new Error('this app only describes itself');
  }),
  'Events',
);
