import 'server-only';
import { cookieName } from '@menjin/api';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import type { z } from 'zod';
import { webDeps } from './deps.ts';
import { setOwnCookie } from './set-own-cookie.ts';

/** A cookie of our pages; `owner` is whose it is where that is known, and nobody else can read it. */
export type SealedCookie = { name: string; owner?: number | undefined };

/** What a page keeps in the browser for a while: encrypted, so that only we read it, and only we write it. */
export async function writeSealedCookie(
  cookie: SealedCookie,
  content: Record<string, unknown>,
  ttlSeconds: number,
): Promise<void> {
  const value = await encode({ token: content, maxAge: ttlSeconds, ...keyOf(cookie) });
  setOwnCookie(await cookies(), { ...scopeOf(cookie), value, maxAgeSeconds: ttlSeconds });
}

/** What was kept; null where nothing is, or what is there is not ours, over, or of another shape. */
export async function readSealedCookie<Schema extends z.ZodType>(
  cookie: SealedCookie,
  schema: Schema,
): Promise<z.output<Schema> | null> {
  const sealed = (await cookies()).get(scopeOf(cookie).name)?.value ?? '';
  const content = await decode({ token: sealed, ...keyOf(cookie) }).catch(() => null);
  return schema.safeParse(content).data ?? null;
}

export async function removeSealedCookie(cookie: SealedCookie): Promise<void> {
  const jar = await cookies();
  const scope = scopeOf(cookie);
  if (jar.has(scope.name)) setOwnCookie(jar, { ...scope, value: '', maxAgeSeconds: 0 });
}

/** Of this host alone, also where the sign-in is shared by several. */
function scopeOf({ name }: SealedCookie) {
  const scope = { secure: webDeps().deps.sessionCookies.clear().secure, domain: null };
  return { ...scope, name: cookieName(name, scope) };
}

/** A key of its own for each cookie and owner: next-auth derives it from the salt. */
function keyOf({ name, owner = 0 }: SealedCookie) {
  return { secret: webDeps().env.NEXTAUTH_SECRET, salt: `menjin ${name} ${owner}` };
}
