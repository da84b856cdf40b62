import { guard, GuardFailed, writeBatch, type Statement } from '@highstreet/data';
import { Refused } from '@highstreet/http';
import { and, eq } from 'drizzle-orm';
import { userRegistered } from '../contract/events.ts';
import type { SecondFactorChallenge } from '../contract/index.ts';
import { identityProblems } from '../contract/problems.ts';
import { Email, PersonName } from '../contract/schemas.ts';
import type { Ctx } from '../context.ts';
import { toSessionUser } from '../db/rows.ts';
import { oauthAccounts } from '../db/schema.ts';
import { statement } from '../db/statement.ts';
import { findCredentials, findUserByEmail, insertUser, type Credentials } from '../db/users.ts';
import { auditChange } from './audit-change.ts';
import type { ProviderClaims } from './finish-oidc.ts';
import { prepareChallenge } from './prepare-challenge.ts';
import { sendMail } from './send-mail.ts';
import { grantSession, prepareSession, type Grant } from './start-session.ts';
import { writeMail } from './write-mail.ts';

type ProviderName = { name: string; title: string };

/** Signs in whoever the provider's account belongs to, linking or making an account where that is safe. */
export async function signInLinked(
  ctx: Ctx,
  provider: ProviderName,
  claims: ProviderClaims,
): Promise<Grant | SecondFactorChallenge> {
  const linked = await findLinked(ctx, provider.name, claims.subject);
  const userId = linked ?? (await linkAccount(ctx, provider, claims));
  const found = await findCredentials(ctx.db, userId);
  if (!found || found.user.bannedAt !== null) throw refused();
  return begin(ctx, found);
}

async function findLinked(ctx: Ctx, provider: string, subject: string): Promise<string | undefined> {
  const [row] = await ctx.db
    .select({ userId: oauthAccounts.userId })
    .from(oauthAccounts)
    .where(and(eq(oauthAccounts.provider, provider), eq(oauthAccounts.subject, subject)));
  return row?.userId;
}

/**
 * The address must be verified on both sides: by the provider, and here, unless the account is new. Otherwise
 * somebody who signed up with another person's address would share the account of its owner.
 */
async function linkAccount(ctx: Ctx, provider: ProviderName, claims: ProviderClaims): Promise<string> {
  const email = Email.safeParse(claims.email);
  if (!email.success || !claims.isVerified) throw unverified();
  const owner = await findUserByEmail(ctx.db, email.data);
  if (owner && owner.verifiedAt === null) throw unverified();
  const id = owner?.id ?? ctx.newId('usr');
  const now = ctx.now();
  const name = PersonName.safeParse(claims.name).data ?? email.data.split('@')[0] ?? email.data;
  await writeBatch(ctx.db, [
    insertUser({ id, email: email.data, name, verifiedAt: now, createdAt: now }),
    ctx.emit(userRegistered(id, { userId: id, name, role: 'customer', email: email.data }, 1)),
    auditChange(ctx, 'user.registered', id, { provider: provider.name }),
    guard('EXISTS (SELECT 1 FROM users WHERE id = ? AND email = ? AND verified_at IS NOT NULL)', [
      id,
      email.data,
    ]),
    ...(await linkStatements(ctx, provider, claims.subject, {
      id,
      email: email.data,
      name: owner?.name ?? name,
    })),
  ]).catch((error: unknown) => {
    throw error instanceof GuardFailed ? unverified() : error;
  });
  return (await findLinked(ctx, provider.name, claims.subject)) ?? id;
}

async function linkStatements(
  ctx: Ctx,
  provider: ProviderName,
  subject: string,
  user: { id: string; email: string; name: string },
): Promise<Statement[]> {
  return [
    statement`
      INSERT INTO oauth_accounts (provider, subject, user_id, email, created_at)
      VALUES (${provider.name}, ${subject}, ${user.id}, ${user.email}, ${ctx.now()})
      ON CONFLICT (provider, subject) DO NOTHING`,
    auditChange(ctx, 'provider.linked', user.id, { provider: provider.name }),
    ...(await sendMail(ctx, user, writeMail(ctx, 'provider-linked', user.name, provider.title))),
  ];
}

async function begin(ctx: Ctx, { user, totp }: Credentials): Promise<Grant | SecondFactorChallenge> {
  const wish = { client: 'browser' as const };
  const challenge = totp ? await prepareChallenge(ctx, user.id, wish) : undefined;
  const session = await prepareSession(ctx, user.id, wish);
  await writeBatch(ctx.db, [
    guard(
      `EXISTS (SELECT 1 FROM users WHERE id = ? AND banned_at IS NULL)
       AND EXISTS (SELECT 1 FROM totp_secrets WHERE user_id = ? AND confirmed_at IS NOT NULL) = ?`,
      [user.id, user.id, totp ? 1 : 0],
    ),
    ...(challenge?.statements ?? session.statements),
  ]).catch((error: unknown) => {
    throw error instanceof GuardFailed ? refused() : error;
  });
  return challenge?.answer ?? grantSession(ctx, toSessionUser(user), session);
}

function unverified(): Refused {
  const detail =
    'Verify your address with the provider and here, then try again. You can sign in with your password.';
  return new Refused(identityProblems.oidcUnverified, detail);
}

function refused(): Refused {
  return new Refused(identityProblems.oidcRefused, 'This account cannot be used to sign in.');
}
