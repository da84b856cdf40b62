import type { SagaParams } from './params.ts';

/** The workflow instances of placements. One driver of a placement is one instance. */
export type PlacementWorkflow = {
  start(params: SagaParams): Promise<void>;
  /** Tells a waiting instance that the customer has answered; false when there is none to be told. */
  wake(params: SagaParams): Promise<boolean>;
};

export const REPLY_EVENT = 'second-step';

/** What happened is in `placements`; an instance is kept for whoever looks for a fault. */
const RETENTION = { successRetention: '1 day', errorRetention: '14 days' } as const;

type Binding = Pick<Workflow<SagaParams>, 'create' | 'get'>;

/** The binding of the workflow `place-order`. An instance that exists already is as good as one that is started. */
export function openWorkflow(binding: Binding): PlacementWorkflow {
  const nameOf = ({ orderId, driver }: SagaParams) => `${orderId}-${driver}`;
  return {
    async start(params) {
      try {
        await binding.create({ id: nameOf(params), params, retention: RETENTION });
      } catch (error) {
        if (!String(error).includes('already')) throw error;
      }
    },
    async wake(params) {
      try {
        const instance = await binding.get(nameOf(params));
        await instance.sendEvent({ type: REPLY_EVENT, payload: {} });
        return true;
      } catch {
        return false;
      }
    },
  };
}
