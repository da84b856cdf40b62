/** Tells password managers whose password a form is about. Nobody else sees or reaches it. */
export function AccountName({ email }: { email: string | undefined }) {
  return <input type="text" name="username" autoComplete="username" value={email ?? ''} readOnly hidden />;
}
