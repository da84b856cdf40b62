/** An event on its way to a hub or a topic; `data` is JSON text. */
export type HubEvent = {
  topic: string;
  type: string;
  data: string;
  id?: string | undefined;
  isTransient?: boolean | undefined;
  key?: string | undefined;
};

/** In which the worker hands a ticket's claims to the hub. Only the worker reaches a hub. */
export const CLAIMS_HEADER = 'x-highstreet-claims';
