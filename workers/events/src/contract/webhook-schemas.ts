import { PageQuery, pageOf } from '@highstreet/http';
import { z } from '@hono/zod-openapi';

const Time = z.iso.datetime();
const Address = z.url({ protocol: /^https?$/ }).max(2_000);
const Types = z
  .array(
    z
      .string()
      .max(100)
      .regex(/^(?:\*|[a-z_]+\.[a-z_]+)$/, 'is `*` or a type such as `product.updated`'),
  )
  .min(1)
  .max(50);

/** An address outside to which events are sent, signed as Standard Webhooks says. */
export const WebhookEndpoint = z
  .object({
    id: z.string(),
    url: Address,
    description: z.string(),
    types: Types,
    enabled: z.boolean(),
    health: z.object({
      status: z.enum(['untried', 'ok', 'failing', 'disabled']),
      failingSince: Time.optional(),
      lastSuccessAt: Time.optional(),
      lastError: z.string().optional(),
      reason: z.string().optional().openapi({ description: 'why it was disabled' }),
    }),
    createdAt: Time,
  })
  .openapi('WebhookEndpoint');
export type WebhookEndpoint = z.infer<typeof WebhookEndpoint>;
export const WebhookEndpointPage = pageOf(WebhookEndpoint).openapi('WebhookEndpointPage');
export type WebhookEndpointPage = z.infer<typeof WebhookEndpointPage>;

/** `secret` is shown this once. */
export const NewWebhookEndpoint = WebhookEndpoint.extend({
  secret: z.string().openapi({ example: 'whsec_…' }),
}).openapi('NewWebhookEndpoint');
export type NewWebhookEndpoint = z.infer<typeof NewWebhookEndpoint>;

export const CreateWebhookEndpoint = z
  .object({ url: Address, description: z.string().trim().max(200).default(''), types: Types })
  .openapi('CreateWebhookEndpoint');
export type CreateWebhookEndpoint = z.infer<typeof CreateWebhookEndpoint>;

export const UpdateWebhookEndpoint = z
  .object({
    url: Address,
    description: z.string().trim().max(200),
    types: Types,
    enabled: z.boolean(),
  })
  .partial()
  .openapi('UpdateWebhookEndpoint');
export type UpdateWebhookEndpoint = z.infer<typeof UpdateWebhookEndpoint>;

/** One try to reach an endpoint. */
export const WebhookAttempt = z
  .object({
    number: z.number().int(),
    at: Time,
    status: z.number().int().optional().openapi({ description: 'of the answer' }),
    error: z.string().optional(),
    duration: z.number().int().openapi({ description: 'milliseconds' }),
  })
  .openapi('WebhookAttempt');
export type WebhookAttempt = z.infer<typeof WebhookAttempt>;

export const WebhookDelivery = z
  .object({
    id: z.string(),
    eventId: z.string(),
    type: z.string(),
    state: z.enum(['pending', 'delivered', 'failed']),
    attempts: z.array(WebhookAttempt),
    nextAttemptAt: Time.optional(),
    createdAt: Time,
  })
  .openapi('WebhookDelivery');
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;
export const WebhookDeliveryPage = pageOf(WebhookDelivery).openapi('WebhookDeliveryPage');
export type WebhookDeliveryPage = z.infer<typeof WebhookDeliveryPage>;
export const WebhookDeliveryQuery = PageQuery.extend({
  state: z.enum(['pending', 'delivered', 'failed']).optional(),
});
export type WebhookDeliveryQuery = z.infer<typeof WebhookDeliveryQuery>;
