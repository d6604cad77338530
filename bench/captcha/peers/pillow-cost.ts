import path from 'node:path';
import type { DrawingCost, DrawingPlan } from '../drawing-cost.ts';
import type { Pillow } from './find-pillow.ts';
import { runPython } from './run-python.ts';

const PROGRAM = path.join(import.meta.dirname, 'pillow-captcha.py');

type PillowStyle = { pillow: Pillow; name: 'simple' | 'warped'; format: 'jpeg' | 'png' };

/** The same in a python process, which counts its own time from when it is warm. */
export async function pillowCost(
  { warmUp, count, signal }: DrawingPlan,
  { pillow, name, format }: PillowStyle,
): Promise<DrawingCost> {
  const args = [PROGRAM, name, format, `${warmUp}`, `${count}`];
  const output = await runPython(pillow.python, args, signal);
  signal.throwIfAborted();
  if (output === null)
    throw new Error(`${pillow.python} ${args.join(' ')} failed: is there a DejaVu Sans font?`);
  const cost = JSON.parse(output) as { cpuMs: number; wallMs: number; bytes: number };
  return { ...cost, held: null };
}
