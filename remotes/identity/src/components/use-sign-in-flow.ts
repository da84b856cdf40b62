import { safeNextPath, session, useSession } from '@highstreet/federation';
import type { LoginAnswer, SessionGrant } from '@highstreet/identity/contract';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { readProviderReturn } from './read-provider-return.ts';
import { useChallenge } from './use-challenge.ts';

/** Where a person is on the way to a session, and the way back to where they came from. */
export function useSignInFlow() {
  const { status, accept } = useSession();
  const [params] = useSearchParams();
  const [back] = useState(() => readProviderReturn(location.hash, params));
  const [email, setEmail] = useState('');
  const { begin, drop, ...step } = useChallenge(back.challenge);
  const [isDone, setDone] = useState(false);
  const next = safeNextPath(back.next);
  useLeaveWhenSignedIn(next);
  useCleanAddress(back.challenge !== null);
  const isResuming = useResume(back.isSignedIn);

  function finish(grant: SessionGrant): void {
    setDone(true);
    accept(grant);
  }

  function answer(given: LoginAnswer, typed: string): void {
    setEmail(typed);
    if ('challenge' in given) begin(given.challenge, given.expiresIn);
    else finish(given);
  }

  const isLooking = !isDone && (isResuming || status !== 'anonymous');
  return { ...step, next, email, isDone, isLooking, problem: back.problem, answer, finish, restart: drop };
}

/** Back from a provider, this browser does not know yet that there is a session: asks for it. */
function useResume(isSignedIn: boolean): boolean {
  const [isResuming, setResuming] = useState(isSignedIn);
  useEffect(() => {
    if (isResuming) void session.resume().then(() => setResuming(false));
  }, [isResuming]);
  return isResuming;
}

function useLeaveWhenSignedIn(next: string): void {
  const { status } = useSession();
  const navigate = useNavigate();
  useEffect(() => {
    if (status === 'signed-in') void navigate(next, { replace: true });
  }, [status, next, navigate]);
}

/** A challenge is a secret: it leaves the address, and with it the history. */
function useCleanAddress(hasChallenge: boolean): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (hasChallenge) void navigate({ hash: '' }, { replace: true });
  }, [hasChallenge, navigate]);
}
