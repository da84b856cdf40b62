/** argon2id of `highstreet-demo-2026`, as `secrets/passwords.ts` makes it. */
export const PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$HVnbkx1j4FpnLGf1FaqJJg$VmL+PKjO7W6zXEz8ywHwd8b9+H7+cnTliGnd6dE90s0';
