import type { ApiOf } from '@highstreet/http';
import type * as apiKeyRoutes from './api-key-routes.ts';
import type * as devRoutes from './dev-routes.ts';
import type * as oidcRoutes from './oidc-routes.ts';
import type * as registrationRoutes from './registration-routes.ts';
import type * as secondFactorRoutes from './second-factor-routes.ts';
import type * as sessionRoutes from './session-routes.ts';
import type * as userRoutes from './user-routes.ts';

/** Identity's API for Hono's client: `hc<IdentityApi>('/')`. */
export type IdentityApi = ApiOf<
  typeof registrationRoutes &
    typeof sessionRoutes &
    typeof oidcRoutes &
    typeof secondFactorRoutes &
    typeof apiKeyRoutes &
    typeof userRoutes &
    typeof devRoutes
>;

export { userBanned, userDeleted, userRoleChanged, userUnbanned, userUpdated } from './events.ts';
export type {
  AuditEntry,
  AuditPage,
  AuditQuery,
  ManagedUser,
  UpdateUser,
  UserPage,
  UserQuery,
} from './admin-schemas.ts';
export type { ApiKey, ApiKeyList, CreateApiKey, NewApiKey } from './api-key-schemas.ts';
export type { DevMail, DevMailList } from './dev-schemas.ts';
export type {
  Account,
  ChangePassword,
  Confirmation,
  MailRequest,
  MailRequested,
  Register,
  Registered,
  ResetPassword,
  Role,
  SessionUser,
  UpdateMe,
  User,
  VerifyEmail,
} from './schemas.ts';
export type {
  BackupCodes,
  ConfirmSecondFactor,
  SecondFactor,
  SecondFactorSetup,
  VerifySecondFactor,
} from './second-factor-schemas.ts';
export type {
  Client,
  Jwks,
  Login,
  LoginAnswer,
  Provider,
  ProviderList,
  Refresh,
  SecondFactorChallenge,
  Session,
  SessionGrant,
  SessionList,
} from './session-schemas.ts';
