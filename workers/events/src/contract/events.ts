import { defineEvent } from '@highstreet/events/define';
import { z } from 'zod';

/** What an admin sends to see whether an endpoint works; it is no event of the system and stands in no history. */
export const webhookTested = defineEvent('webhook.tested', 1, z.object({ endpointId: z.string() }));
