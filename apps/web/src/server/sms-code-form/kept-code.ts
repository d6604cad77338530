import 'server-only';
import { z } from 'zod';
import { webDeps } from '../deps.ts';
import {
  readSealedCookie,
  removeSealedCookie,
  type SealedCookie,
  writeSealedCookie,
} from '../sealed-cookie.ts';
import type { CodeForm } from './code-form.ts';

// Moments are in milliseconds.
const KeptCode = z.object({
  mobile: z.string(),
  /** Names the code that was sent; empty where none was, or it can no longer be used. */
  challengeId: z.string(),
  sentAt: z.number(),
  expiresAt: z.number(),
  /** When the number may be sent the next one. */
  retryAt: z.number(),
});

/** What a browser knows of the code it asked for: a form shows it again when the page is loaded anew. */
export type KeptCode = z.output<typeof KeptCode>;

type Asking = Pick<CodeForm<string>, 'purpose' | 'owner'>;

/** What is kept of the code that was asked for last. */
export async function keptCode(asking: Asking): Promise<KeptCode | null> {
  const kept = await readSealedCookie(cookieOf(asking), KeptCode);
  // The seal's own end is checked with some tolerance.
  return kept === null || lifeOf(kept) <= 0 ? null : kept;
}

/** Keeps it for as long as the code can be used, or the next one has to wait. */
export async function keepCode(asking: Asking, code: KeptCode): Promise<void> {
  await writeSealedCookie(cookieOf(asking), code, Math.ceil(lifeOf(code) / 1000));
}

/** The code can no longer be used; its number, and the wait before the next one, are kept. */
export async function endKeptCode(asking: Asking, challengeId: string): Promise<void> {
  const kept = await keptCode(asking);
  if (kept?.challengeId === challengeId) await keepCode(asking, { ...kept, challengeId: '' });
}

export async function forgetCode(asking: Asking): Promise<void> {
  await removeSealedCookie(cookieOf(asking));
}

const lifeOf = ({ expiresAt, retryAt }: KeptCode) =>
  Math.max(expiresAt, retryAt) - webDeps().deps.clock.now().getTime();

const cookieOf = ({ purpose, owner }: Asking): SealedCookie => ({ name: `code-${purpose}`, owner });
