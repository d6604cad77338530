import 'server-only';
import { cookies } from 'next/headers';
import { webDeps } from './deps.ts';

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Remembers in this browser what a visitor chose about the pages. */
export async function keepChoice(cookie: string, value: string): Promise<void> {
  (await cookies()).set(cookie, value, {
    maxAge: ONE_YEAR_SECONDS,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: webDeps().deps.sessionCookies.clear().secure,
  });
}
