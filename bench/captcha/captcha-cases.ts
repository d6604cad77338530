import {
  createCaptchaText,
  createSpokenDigits,
  drawCaptcha,
  speakDigits,
} from '../../packages/captcha/src/index.ts';
import type { CaptchaFormat } from '../../packages/contract/src/index.ts';
import { type DrawingCost, type DrawingPlan, drawingCost } from './drawing-cost.ts';
import { svgCaptchaAs } from './peers/draw-svg-captcha.ts';
import type { Pillow } from './peers/find-pillow.ts';
import { pillowCost } from './peers/pillow-cost.ts';

type Cases = Record<string, () => Promise<DrawingCost>>;

/** What everything is compared to: what a page shows. */
export const OURS = 'ours, JPEG';
const SVG = 'svg-captcha';
const PILLOW = 'Pillow';

/** Everything that is measured, by name; without what this machine lacks. */
export function captchaCases(plan: DrawingPlan & { pillow: Pillow | null }): Cases {
  const inNode = (draw: () => Promise<Uint8Array>) => () =>
    drawingCost(plan, { inOneTurn: false }, draw);
  const image = (length: number, format: CaptchaFormat) => () =>
    drawingCost(
      plan,
      { inOneTurn: true },
      async () => (await drawCaptcha(createCaptchaText(length), { format })).bytes,
    );
  const clip = inNode(
    async () => (await speakDigits(createSpokenDigits(), { language: 'en' })).bytes,
  );
  return {
    [OURS]: image(4, 'jpeg'),
    'ours, JPEG, 5 characters': image(5, 'jpeg'),
    'ours, PNG': image(4, 'png'),
    'ours, PNG, 5 characters': image(5, 'png'),
    'ours, WebP': image(4, 'webp'),
    'ours, WebP, 5 characters': image(5, 'webp'),
    'ours, GIF': image(4, 'gif'),
    'ours, GIF, 5 characters': image(5, 'gif'),
    'ours, sound': clip,
    [`${SVG}, SVG`]: inNode(svgCaptchaAs('svg')),
    [`${SVG}, JPEG`]: inNode(svgCaptchaAs('jpeg')),
    [`${SVG}, PNG`]: inNode(svgCaptchaAs('png')),
    ...(plan.pillow === null ? {} : pillowCases(plan, plan.pillow)),
  };
}

function pillowCases(plan: DrawingPlan, pillow: Pillow): Cases {
  const style = (name: 'simple' | 'warped', format: 'jpeg' | 'png') => () =>
    pillowCost(plan, { pillow, name, format });
  return {
    [`${PILLOW}, simple, JPEG`]: style('simple', 'jpeg'),
    [`${PILLOW}, simple, PNG`]: style('simple', 'png'),
    [`${PILLOW}, warped, JPEG`]: style('warped', 'jpeg'),
    [`${PILLOW}, warped, PNG`]: style('warped', 'png'),
  };
}
