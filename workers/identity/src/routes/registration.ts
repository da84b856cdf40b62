import { Gone } from '@highstreet/http';
import { serve } from '../app-env.ts';
import * as routes from '../contract/registration-routes.ts';
import { registerUser } from '../services/register-user.ts';
import { requestPasswordReset, requestVerification } from '../services/request-mail.ts';
import { resetPassword } from '../services/reset-password.ts';
import { verifyEmail } from '../services/verify-email.ts';
import { refuseForeignOrigin } from './require-origin.ts';
import { PRIVATE } from './session-cookie.ts';
import { pageHeaders, usedPage, verifiedPage, verifyPage } from './verify-page.ts';

export const register = serve(routes.register, async (c) => {
  refuseForeignOrigin(c);
  return c.json(await registerUser(c.get('ctx'), c.req.valid('json')), 201, PRIVATE);
});

export const showVerify = serve(routes.showVerifyEmail, (c) =>
  c.html(verifyPage(c.req.valid('param').token), 200, pageHeaders),
);

export const verify = serve(routes.verifyEmail, async (c) => {
  await verifyEmail(c.get('ctx'), c.req.valid('json').token);
  return c.body(null, 204);
});

export const pressVerify = serve(routes.pressVerifyEmail, async (c) => {
  const ctx = c.get('ctx');
  try {
    await verifyEmail(ctx, c.req.valid('param').token);
    return c.html(verifiedPage(ctx.config.origin), 200, pageHeaders);
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
    return c.html(usedPage(ctx.config.origin), 410, pageHeaders);
  }
});

export const resend = serve(routes.resendVerification, async (c) => {
  refuseForeignOrigin(c);
  return c.json(await requestVerification(c.get('ctx'), c.req.valid('json').email), 202, PRIVATE);
});

export const forgot = serve(routes.forgotPassword, async (c) => {
  refuseForeignOrigin(c);
  return c.json(await requestPasswordReset(c.get('ctx'), c.req.valid('json').email), 202, PRIVATE);
});

export const reset = serve(routes.resetPassword, async (c) => {
  refuseForeignOrigin(c);
  await resetPassword(c.get('ctx'), c.req.valid('json'));
  return c.body(null, 204);
});
