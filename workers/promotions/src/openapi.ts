import { openApiDocument } from '@highstreet/http';
import { app } from './app.ts';

/** The OpenAPI document: committed as `openapi.json`, served to the gateway. */
export const openApi = openApiDocument(app, 'Promotions');
