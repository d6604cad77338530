import { captchaAlphabet, drawCaptcha } from '@menjin/captcha';
import { expect, test } from 'vitest';
import { isLongRun } from '../setup/is-long-run.ts';
import { drawPlainText } from './draw-plain-text.ts';
import { fixedTexts } from './fixed-texts.ts';
import { decodeImage } from './images/decode-image.ts';
import { TESSERACT_MISSING, tesseractVersion } from './tesseract/run-tesseract.ts';
import { type Captcha, solvedByAny, tryWays } from './try-ways.ts';

const images = isLongRun ? 300 : 16;
// One of a hundred, and at least one. Texts and geometry are fixed: no run differs from another.
const most = isLongRun ? 3 : 1;

const isMissing = tesseractVersion() === null;
const named = (name: string) => (isMissing ? `${name} (skipped: ${TESSERACT_MISSING})` : name);
const timeout = images * 4_000;

test.skipIf(isMissing)(
  named(`tesseract solves at most ${most} of ${images} captchas in any of eight ways`),
  async ({ signal }) => {
    const captchas = await Promise.all(
      fixedTexts(images).map(async (text, index): Promise<Captcha> => {
        const { bytes } = await drawCaptcha(text, { seed: `strength ${index}` });
        return { text, image: await decodeImage(bytes) };
      }),
    );
    const results = await tryWays(captchas, {
      alphabet: captchaAlphabet,
      segmentations: [7],
      signal,
    });
    expect(solvedByAny(results)).toBeLessThanOrEqual(most);
  },
  timeout,
);

test.skipIf(isMissing)(
  named('the same reading solves plain text'),
  async ({ signal }) => {
    const captchas = await Promise.all(
      fixedTexts(12).map(async (text) => ({ text, image: await drawPlainText(text) })),
    );
    const results = await tryWays(captchas, {
      alphabet: captchaAlphabet,
      segmentations: [7],
      names: ['as it is'],
      signal,
    });
    expect(solvedByAny(results)).toBeGreaterThan(6);
  },
  timeout,
);
