import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createTestContext, createTestDeps } from '../testing/index.ts';
import { issueAudio } from './issue-audio.ts';
import { issueCaptcha } from './issue-captcha.ts';

const flowToken = 'A-Za_z0123456789abcdef';

test('speaks digits under the same id, in the language asked for', async () => {
  const [deps, id] = [createTestDeps(), randomUUID()];
  const visit = createTestContext(deps, { flowToken });
  await issueCaptcha(deps, visit, { id, format: 'jpeg' });
  const audio = await issueAudio(deps, visit, { id, language: 'en' });
  expect(audio).toMatchObject({ contentType: 'audio/wav' });
  expect(new TextDecoder().decode(audio.bytes)).toBe('en 6');
  expect(await deps.captchaTexts.take(id)).toEqual(['ACDE', '482913']);
});
