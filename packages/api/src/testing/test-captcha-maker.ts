import { randomBytes } from 'node:crypto';
import type { SolvedWork, WorkChallenge } from '@menjin/contract';
import type { CaptchaMaker, Clock } from '../ports.ts';

const SOLUTION = 'ab';

/** Images that always say the same, and puzzles whose solution is known. */
export function createTestCaptchaMaker(clock: Clock): CaptchaMaker {
  const made = (what: string, contentType: string) => ({
    bytes: new TextEncoder().encode(what),
    contentType,
  });
  return {
    createText: (length) => 'ACDEF'.slice(0, length),
    draw: async (text, format) => made(`picture ${text.length}`, `image/${format}`),
    createDigits: () => '482913',
    speak: async (digits, language) => made(`${language} ${digits.length}`, 'audio/wav'),
    createWork: async ({ subject, difficulty, expiresAt }) => ({
      parameters: {
        algorithm: 'TEST',
        nonce: randomBytes(16).toString('hex'),
        salt: '00',
        cost: 1,
        keyLength: 1,
        keyPrefix: '00',
        keySignature: '00',
        expiresAt: expiresAt.getTime() / 1000,
        data: { subject, tries: 2 ** difficulty },
      },
      signature: '00',
    }),
    async checkWork({ challenge, solution }) {
      if (challenge.parameters.expiresAt * 1000 < clock.now().getTime()) return 'expired';
      return solution.derivedKey === SOLUTION ? 'done' : 'wrong';
    },
  };
}

/** What a browser sends of a puzzle that it solved. */
export function solveTestWork(challenge: WorkChallenge, derivedKey = SOLUTION): string {
  const solved: SolvedWork = { challenge, solution: { counter: 0, derivedKey } };
  return Buffer.from(JSON.stringify(solved)).toString('base64');
}
