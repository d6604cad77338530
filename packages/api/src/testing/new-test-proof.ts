import { randomUUID } from 'node:crypto';
import type { TestDeps } from './create-test-deps.ts';

/** What somebody sends who read an image right. */
export async function newTestProof(deps: TestDeps) {
  const proof = { kind: 'image' as const, id: randomUUID(), text: 'WXY3' };
  await deps.captchaTexts.put({ ...proof, form: 'image', flow: 'one' }, 100);
  return proof;
}
