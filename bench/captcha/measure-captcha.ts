import type { Benchmark } from '../measuring/benchmark.ts';
import { interleave } from '../measuring/interleave.ts';
import { captchaCases } from './captcha-cases.ts';
import { findPillow } from './peers/find-pillow.ts';
import { createCaptchaReport } from './report/create-captcha-report.ts';

const FULL = { rounds: 5, warmUp: 50, count: 200 };
const QUICK = { rounds: 1, warmUp: 5, count: 20 };

/** What drawing one captcha costs, beside what others draw for the same purpose. */
export const measureCaptcha: Benchmark = async (setting) => {
  const { quick, signal, say, begin } = setting;
  const plan = quick ? QUICK : FULL;
  const rounds = setting.rounds ?? plan.rounds;
  const pillow = await findPillow(signal);
  if (pillow === null)
    say('Pillow is left out: no python3 imports PIL (apt-get install python3-pil).');

  const costs = await interleave(captchaCases({ ...plan, pillow, signal }), rounds, (round, name) =>
    begin(`Round ${round} of ${rounds}: ${plan.count} times ${name} …`),
  );
  return createCaptchaReport({ rounds, count: plan.count, pillow: pillow?.version ?? null, costs });
};
