export type Role = 'admin' | 'seller' | 'customer';

/** The signed-in person, as identity tells it with every grant. */
export interface SessionUser {
  id: string;
  email: string;
  name: string;
  role: Role;
  verified: boolean;
}

/** Answer of sign-in and refresh; `expiresIn` in seconds. */
export interface Grant {
  accessToken: string;
  expiresIn: number;
  user: SessionUser;
}

export interface SessionState {
  status: 'loading' | 'anonymous' | 'signed-in';
  user: SessionUser | null;
}
