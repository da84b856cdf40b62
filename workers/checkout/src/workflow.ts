import { WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from 'cloudflare:workers';
import { openBackground } from './queue.ts';
import { drivePlacement, type SagaRuntime } from './saga/drive-placement.ts';
import type { SagaParams } from './saga/params.ts';
import { REPLY_EVENT } from './saga/open-workflow.ts';

/** The workflow `place-order`: gives the saga its durable units and its waiting. */
export class PlaceOrder extends WorkflowEntrypoint<unknown, SagaParams> {
  override async run(event: Readonly<WorkflowEvent<SagaParams>>, step: WorkflowStep): Promise<void> {
    const runtime: SagaRuntime = {
      run: async (name, { tries, pauseMs, timeLimitMs }, work) => {
        const retries = { limit: tries - 1, delay: pauseMs, backoff: 'exponential' } as const;
        const answer = await step.do(name, { retries, timeout: timeLimitMs }, async () => {
          const ctx = openBackground(this.env);
          const value = await work(ctx);
          const after = [ctx.relay.afterRequest(), ctx.live.afterRequest()];
          for (const send of after) if (send) this.ctx.waitUntil(send());
          return JSON.stringify(value);
        });
        return JSON.parse(answer);
      },
      waitForReply: async (name, ms) => {
        try {
          await step.waitForEvent(name, { type: REPLY_EVENT, timeout: Math.max(1_000, Math.ceil(ms)) });
          return true;
        } catch {
          return false;
        }
      },
    };
    await drivePlacement(event.payload, runtime);
  }
}
