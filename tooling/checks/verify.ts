import path from 'node:path';
import { runCommand } from './run-command.ts';
import { generate, type Step, steps } from './steps.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs one step and prints how it went; what it found comes with a failure only. */
async function runStep({ name, run, fix }: Step): Promise<boolean> {
  const started = performance.now();
  const { ok, output } = typeof run === 'string' ? await runCommand(run, root) : await list(run);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    ok ? `✓ ${name} ${seconds} s` : `✗ ${name} ${seconds} s\n${output.trim()}\n  → ${fix}\n`,
  );
  return ok;
}

async function list(check: (root: string) => Promise<string[]>) {
  const problems = await check(root);
  return { ok: problems.length === 0, output: problems.join('\n') };
}

function chosenSteps(names: string[]): Step[] {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `No step ${unknown.join(', ')}. There are: ${steps.map((s) => s.name).join(', ')}`,
    );
  }
  return names.length === 0 ? steps : steps.filter((step) => names.includes(step.name));
}

const chosen = chosenSteps(process.argv.slice(2));
const ready = await runStep(generate);
const results = ready ? await Promise.all(chosen.map(runStep)) : [];
const failed = chosen.filter((_, index) => !results[index]).map((step) => step.name);
if (failed.length > 0) {
  console.log(`verify failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
