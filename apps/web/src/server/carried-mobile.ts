import 'server-only';
import { normalizeMobile } from '@menjin/contract';
import { z } from 'zod';
import { readSealedCookie, removeSealedCookie, writeSealedCookie } from './sealed-cookie.ts';

const COOKIE = { name: 'mobile' };
const Carried = z.object({ mobile: z.string() });
// For the page that follows, not for whoever uses the browser next.
const TTL_SECONDS = 120;

/** Carries a number that was typed to the next page that asks for one, outside of the URL and without script. */
export async function carryMobile(typed: string): Promise<void> {
  const mobile = normalizeMobile(typed);
  if (mobile === null) await dropCarriedMobile();
  else await writeSealedCookie(COOKIE, { mobile }, TTL_SECONDS);
}

export async function carriedMobile(): Promise<string | null> {
  return (await readSealedCookie(COOKIE, Carried))?.mobile ?? null;
}

export async function dropCarriedMobile(): Promise<void> {
  await removeSealedCookie(COOKIE);
}
