import svgCaptcha from 'svg-captcha';
import {
  captchaAlphabet,
  createCaptchaText,
  drawCaptcha,
} from '../../packages/captcha/src/index.ts';
import { drawPlainText } from '../../tests/strength/draw-plain-text.ts';
import { decodeImage } from '../../tests/strength/images/decode-image.ts';
import type { Captcha } from '../../tests/strength/try-ways.ts';

async function ours(length: number): Promise<Captcha> {
  const text = createCaptchaText(length);
  const { bytes } = await drawCaptcha(text);
  return { text, image: await decodeImage(bytes) };
}

async function plain(): Promise<Captcha> {
  const text = createCaptchaText();
  return { text, image: await drawPlainText(text) };
}

/** With its own settings, and drawn twice as large, as ours is. */
async function svg(): Promise<Captcha> {
  const { text, data } = svgCaptcha.create({ charPreset: captchaAlphabet });
  const doubled = data.replace('width="150" height="50"', 'width="300" height="100"');
  return { text, image: await decodeImage(Buffer.from(doubled)) };
}

/** What the eight ways are tried on: each draws one picture, fresh. */
export const captchaSets = {
  'ours, 4 characters': () => ours(4),
  'ours, 5 characters': () => ours(5),
  'svg-captcha, 4 characters': svg,
  'plain text, 4 characters': plain,
} satisfies Record<string, () => Promise<Captcha>>;

export type SetName = keyof typeof captchaSets;

/** Whatever reads captchas reads this. */
export const CONTROL: SetName = 'plain text, 4 characters';
