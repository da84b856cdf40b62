/** A signed-in program: `send` gives the JSON of an answer and throws what a problem document says. */
export type Session = {
  send<T>(method: string, path: string, body?: Blob, type?: string): Promise<T>;
};

/** Signs in over the public API and renews the token when it has run out. */
export async function openSession(origin: string, email: string, password: string): Promise<Session> {
  let token = await signIn(origin, email, password);
  return {
    async send(method, path, body, type) {
      const ask = () =>
        fetch(origin + path, {
          method,
          body,
          headers: { authorization: `Bearer ${token}`, ...(type ? { 'content-type': type } : {}) },
        });
      let answer = await ask();
      if (answer.status === 401) {
        token = await signIn(origin, email, password);
        answer = await ask();
      }
      return readAnswer(answer);
    },
  };
}

async function signIn(origin: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${origin}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, client: 'program' }),
  }).catch(() => {
    throw new Error(`Nothing answers at ${origin}. Start it with: npm start`);
  });
  const { accessToken } = await readAnswer<{ accessToken?: string }>(answer);
  if (!accessToken) throw new Error(`${email} needs a second factor; programs use an API key.`);
  return accessToken;
}

async function readAnswer<T>(answer: Response): Promise<T> {
  const text = await answer.text();
  const body = JSON.parse(text.startsWith('{') ? text : '{}');
  if (answer.ok) return body;
  throw new Error(
    `${answer.status} ${body.title ?? answer.statusText}${body.detail ? `: ${body.detail}` : ''}`,
  );
}
