import type { Ctx } from '../src/context.ts';
import { drivePlacement } from '../src/saga/drive-placement.ts';
import type { PlacementWorkflow } from '../src/saga/open-workflow.ts';
import type { SagaParams } from '../src/saga/params.ts';

/** Runs workflow instances in this process, without pauses. `kill` cuts off an instance at the given unit, as a crash would. */
export class FakeWorkflow implements PlacementWorkflow {
  readonly #ctx: () => Ctx;
  readonly running: Promise<void>[] = [];
  readonly #waiting = new Map<string, (isAnswered: boolean) => void>();
  readonly started: string[] = [];
  /** True: the instance dies before this unit begins. */
  kill: (unit: string, params: SagaParams) => boolean = () => false;

  constructor(ctx: () => Ctx) {
    this.#ctx = ctx;
  }

  async start(params: SagaParams): Promise<void> {
    const name = `${params.orderId}-${params.driver}`;
    if (this.started.includes(name)) return;
    this.started.push(name);
    this.running.push(this.#drive(params, name));
  }

  async wake(params: SagaParams): Promise<boolean> {
    const answer = this.#waiting.get(`${params.orderId}-${params.driver}`);
    answer?.(true);
    return answer !== undefined;
  }

  /** The second step of every waiting instance takes too long. */
  expire(): void {
    for (const answer of this.#waiting.values()) answer(false);
  }

  /** Waits for all instances that do not wait for a customer. */
  async settle(): Promise<void> {
    await Promise.race([Promise.all(this.running), new Promise((resolve) => setTimeout(resolve, 60))]);
  }

  async #drive(params: SagaParams, name: string): Promise<void> {
    const dead = new Promise<never>(() => undefined);
    await drivePlacement(params, {
      run: async (unit, { tries }, work) => {
        if (this.kill(unit, params)) return dead;
        for (let tried = 1; ; tried += 1) {
          try {
            return await work(this.#ctx());
          } catch (error) {
            if (tried >= tries) throw error;
          }
        }
      },
      waitForReply: (_unit, _ms) =>
        new Promise((resolve) => {
          this.#waiting.set(name, (isAnswered) => {
            this.#waiting.delete(name);
            resolve(isAnswered);
          });
        }),
    });
  }
}
