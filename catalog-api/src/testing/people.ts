import { type Answer, clientOf } from './client.ts';
import type { TestHub } from './hub.ts';
import type { TestClaims, TestIssuer } from './issuer.ts';

/** Somebody who is signed in to a test hub at its issuer. */
export async function signedIn(
  hub: Pick<TestHub, 'url' | 'adminKey'>,
  issuer: TestIssuer,
  claims: TestClaims & { sub: string },
) {
  const authorization = `Bearer ${await issuer.accessToken(claims)}`;
  const call = <T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    on: Pick<TestHub, 'url' | 'adminKey'> = hub,
  ): Promise<Answer<T>> => clientOf(on).call(method, path, body, { authorization, 'x-api-key': '' });
  const { body } = await call<{ person: { id: string } }>('GET', '/api/v1/me');
  return { id: body.person.id, call };
}

export type SignedIn = Awaited<ReturnType<typeof signedIn>>;
