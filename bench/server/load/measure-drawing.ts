import { createCaptchaText, drawCaptcha } from '../../../packages/captcha/src/index.ts';
import { callsFor } from './calls-for.ts';
import { type Load, type LoadPlan, loadOf } from './measure-load.ts';

const LENGTH = 4;

/** The picture alone, drawn in this process as a server draws it: many at once. */
export async function measureDrawing(plan: LoadPlan): Promise<Load> {
  const { concurrency, signal } = plan;
  async function draw(): Promise<void> {
    await drawCaptcha(createCaptchaText(LENGTH), { format: 'jpeg' });
  }
  await callsFor({ seconds: plan.warmUpSeconds, concurrency, signal }, draw);
  const before = process.cpuUsage();
  const calls = await callsFor({ seconds: plan.seconds, concurrency, signal }, draw);
  const { user, system } = process.cpuUsage(before);
  return loadOf(calls, (user + system) / 1000);
}
