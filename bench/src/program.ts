const PASSWORD = 'highstreet-demo-2026';

/** A signed-in program of the bench. */
export type Program = {
  token: string;
  send: <T>(method: string, path: string, body?: BodyInit, type?: string) => Promise<T>;
};

/** Signs a demo account in over the API. */
export async function signIn(origin: string, email: string): Promise<Program> {
  const { accessToken } = await readJson<{ accessToken: string }>(
    await fetch(`${origin}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD, client: 'program' }),
    }),
  );
  return {
    token: accessToken,
    send: async (method, path, body, type = 'application/json') =>
      readJson(
        await fetch(origin + path, {
          method,
          body,
          headers: { authorization: `Bearer ${accessToken}`, 'content-type': type },
        }),
      ),
  };
}

type Import = { id: string; status: string; rows: number; created: number; rejected: number };

/** Imports a file as the program and waits for its end; gives the import and the seconds it took. */
export async function importFile(
  program: Program,
  name: string,
  body: BodyInit,
): Promise<Import & { seconds: number }> {
  const start = performance.now();
  const query = `run=yes&fileName=${encodeURIComponent(name)}`;
  let current = await program.send<Import>(
    'POST',
    `/api/products/import?${query}`,
    body,
    'application/octet-stream',
  );
  while (current.status === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 500));
    current = await program.send<Import>('GET', `/api/imports/${current.id}`);
  }
  if (current.status !== 'finished') throw new Error(`import of ${name} ended as ${current.status}`);
  return { ...current, seconds: (performance.now() - start) / 1000 };
}

async function readJson<T>(answer: Response): Promise<T> {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}: ${text.slice(0, 300)}`);
  return JSON.parse(text);
}
