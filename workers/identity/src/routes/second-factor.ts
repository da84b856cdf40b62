import { serve } from '../app-env.ts';
import * as routes from '../contract/second-factor-routes.ts';
import {
  confirmSecondFactor,
  disableSecondFactor,
  getSecondFactor,
  renewBackupCodes,
  setUpSecondFactor,
} from '../services/manage-second-factor.ts';
import { verifySecondFactor } from '../services/verify-second-factor.ts';
import { refuseForeignOrigin } from './require-origin.ts';
import { deliver, PRIVATE } from './session-cookie.ts';

export const get = serve(routes.getSecondFactor, async (c) =>
  c.json(await getSecondFactor(c.get('ctx')), 200, PRIVATE),
);

export const setUp = serve(routes.setUpSecondFactor, async (c) =>
  c.json(await setUpSecondFactor(c.get('ctx'), c.req.valid('json').password), 200, PRIVATE),
);

export const confirm = serve(routes.confirmSecondFactor, async (c) =>
  c.json(await confirmSecondFactor(c.get('ctx'), c.req.valid('json').code), 200, PRIVATE),
);

export const disable = serve(routes.disableSecondFactor, async (c) => {
  await disableSecondFactor(c.get('ctx'), c.req.valid('json').password);
  return c.body(null, 204);
});

export const renewCodes = serve(routes.renewBackupCodes, async (c) =>
  c.json(await renewBackupCodes(c.get('ctx'), c.req.valid('json').password), 200, PRIVATE),
);

export const verify = serve(routes.verifySecondFactor, async (c) => {
  refuseForeignOrigin(c);
  const grant = await verifySecondFactor(c.get('ctx'), c.req.valid('json'));
  return c.json(deliver(c, grant), 200, PRIVATE);
});
