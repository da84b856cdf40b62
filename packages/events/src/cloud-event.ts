import { z } from 'zod';

/** A CloudEvents 1.0 envelope as it stands in the outbox and travels. Unknown extensions are kept. Source: CloudEvents 1.0.2. */
export const CloudEvent = z.looseObject({
  specversion: z.literal('1.0'),
  id: z.string(),
  source: z.string(),
  type: z.string(),
  subject: z.string(),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  dataschema: z.string(),
  data: z.unknown(),
  traceparent: z.string().optional(),
  correlationid: z.string().optional(),
  actorid: z.string().optional(),
  aggregateversion: z.number().int().optional(),
  slicerelease: z.string().optional(),
});
export type CloudEvent = z.infer<typeof CloudEvent>;
