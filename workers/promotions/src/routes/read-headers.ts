import { cacheHeaders } from '@highstreet/http';

/** Nothing here is for everybody: an answer belongs to the one who asked. */
export const readHeaders = cacheHeaders(false);
