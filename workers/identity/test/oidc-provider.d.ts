/** The part of oidc-provider that the local provider of the tests uses. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Context = { path: string; req: IncomingMessage; res: ServerResponse };
  type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> };
  type Interaction = { grantId?: string; params: Record<string, unknown>; prompt: { name: string } };

  export class Provider {
    constructor(
      issuer: string,
      configuration: Record<string, unknown> & {
        interactions: { url(context: Context, interaction: { uid: string }): string };
      },
    );
    Grant: {
      new (facts: { accountId: string; clientId: string }): Grant;
      find(id: string): Promise<Grant | undefined>;
    };
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    use(middleware: (context: Context, next: () => Promise<unknown>) => Promise<unknown>): void;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: object,
      options: { mergeWithLastSubmission: boolean },
    ): Promise<void>;
  }
}
