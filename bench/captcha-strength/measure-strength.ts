import { captchaAlphabet } from '../../packages/captcha/src/index.ts';
import {
  TESSERACT_MISSING,
  tesseractVersion,
} from '../../tests/strength/tesseract/run-tesseract.ts';
import { type Captcha, solvedByAny, tryWays } from '../../tests/strength/try-ways.ts';
import type { Benchmark } from '../measuring/benchmark.ts';
import { interleave } from '../measuring/interleave.ts';
import { CONTROL, captchaSets, type SetName } from './captcha-sets.ts';
import { createStrengthReport } from './create-strength-report.ts';

const FULL = { rounds: 1, images: 300 };
const QUICK = { rounds: 1, images: 20 };

// A line and a word: no other mode of tesseract read as many.
const SEGMENTATIONS = [7, 8];

/** How many captchas tesseract solves, each prepared in eight ways. */
export const measureStrength: Benchmark = async (setting) => {
  const { quick, signal, begin } = setting;
  const plan = quick ? QUICK : FULL;
  const rounds = setting.rounds ?? plan.rounds;
  const version = tesseractVersion();
  if (version === null) throw new Error(`Nothing can be measured: ${TESSERACT_MISSING}.`);

  const attack = (name: SetName) => async () => {
    const captchas: Captcha[] = [];
    while (captchas.length < plan.images) captchas.push(await captchaSets[name]());
    const attempt = { alphabet: captchaAlphabet, segmentations: SEGMENTATIONS, signal };
    const ways = await tryWays(captchas, attempt);
    const any = solvedByAny(ways);
    if (name === CONTROL && any <= plan.images / 2)
      throw new Error(
        `Only ${any} of ${plan.images} plain texts were read: the reading is broken.`,
      );
    return { ways, any };
  };
  const results = await interleave(
    {
      'ours, 4 characters': attack('ours, 4 characters'),
      'ours, 5 characters': attack('ours, 5 characters'),
      'svg-captcha, 4 characters': attack('svg-captcha, 4 characters'),
      'plain text, 4 characters': attack('plain text, 4 characters'),
    },
    rounds,
    (round, name) => begin(`Round ${round} of ${rounds}: ${plan.images} times ${name} …`),
  );
  return createStrengthReport({ rounds, images: plan.images, tesseract: version, results });
};
