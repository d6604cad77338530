import 'server-only';
import { webDeps } from '../deps.ts';
import type { CodeForm } from './code-form.ts';
import { keepCode, keptCode } from './kept-code.ts';
import { numberOf } from './number-of.ts';

/** Keeps how long a number has to wait, with the code that it was sent where this browser asked for that. */
export async function keepWait(
  form: FormData,
  codeForm: CodeForm<string>,
  retryAfterSeconds: number,
): Promise<void> {
  const { mobile } = numberOf(form, codeForm);
  const now = webDeps().deps.clock.now().getTime();
  const retryAt = now + retryAfterSeconds * 1000;
  const kept = await keptCode(codeForm);
  const none = { mobile, challengeId: '', sentAt: now, expiresAt: retryAt };
  await keepCode(codeForm, { ...(kept?.mobile === mobile ? kept : none), retryAt });
}
