import * as apiKeyRoutes from '../src/contract/api-key-routes.ts';
import * as devRoutes from '../src/contract/dev-routes.ts';
import * as oidcRoutes from '../src/contract/oidc-routes.ts';
import * as registrationRoutes from '../src/contract/registration-routes.ts';
import * as secondFactorRoutes from '../src/contract/second-factor-routes.ts';
import * as sessionRoutes from '../src/contract/session-routes.ts';
import * as userRoutes from '../src/contract/user-routes.ts';

/** Every operation of the contract. */
export const allRoutes = Object.values({
  ...registrationRoutes,
  ...sessionRoutes,
  ...oidcRoutes,
  ...secondFactorRoutes,
  ...apiKeyRoutes,
  ...userRoutes,
  ...devRoutes,
});
