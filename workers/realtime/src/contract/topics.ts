import { z } from 'zod';

/** `import:imp_1`, `product:prd_1`, `session`: a kind, and what it is about. */
export const Topic = z
  .string()
  .max(100)
  .regex(/^[a-z][a-z0-9-]*(:[A-Za-z0-9_.-]+){0,3}$/, 'is not a topic');

export type Role = 'admin' | 'seller' | 'customer';

/** Who may listen to a shared topic. */
type Audience = 'everybody' | 'signed-in' | Role;

/**
 * The kinds of topics with a larger audience, and who may listen. Every other kind is a user's own: it is published to users by id,
 * and only sockets of that user ever see it. `docs/how-to/add-a-topic.md` says how to add one.
 */
export const sharedTopics: Readonly<Record<string, Audience>> = {
  product: 'everybody',
  shop: 'everybody',
  platform: 'admin',
};

/** What a client gets when it asks for a topic. */
export type Verdict = 'own' | 'shared' | 'refused';

/** Decides by the topic and by who listens; a listener without a role is anonymous. */
export function judgeTopic(topic: string, role: Role | undefined): Verdict {
  const audience = audienceOf(topic);
  if (audience === undefined) return role ? 'own' : 'refused';
  if (audience === 'everybody') return 'shared';
  if (role === undefined) return 'refused';
  return audience === 'signed-in' || role === audience || role === 'admin' ? 'shared' : 'refused';
}

export function isSharedTopic(topic: string): boolean {
  return audienceOf(topic) !== undefined;
}

function audienceOf(topic: string): Audience | undefined {
  const kind = topic.split(':', 1)[0] ?? '';
  return Object.hasOwn(sharedTopics, kind) ? sharedTopics[kind] : undefined;
}
