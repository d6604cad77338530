import { runTurbo } from '../../packages/local-stack/src/stack/run-turbo.ts';
import type { Benchmark } from '../measuring/benchmark.ts';
import { interleave } from '../measuring/interleave.ts';
import { pageCases } from './page-cases.ts';
import { createPagesReport } from './report/create-pages-report.ts';
import { startPages } from './start-pages.ts';

const FULL_ROUNDS = 5;
const QUICK_ROUNDS = 1;

/** What pages weigh and how soon they are seen, beside an empty page of the same Next and the caps. */
export const measurePages: Benchmark = async (setting) => {
  const { quick, signal, unwinding, say, begin } = setting;
  const rounds = setting.rounds ?? (quick ? QUICK_ROUNDS : FULL_ROUNDS);
  say('Building the pages …');
  await runTurbo(['build', '--filter=@menjin/web', '--filter=@menjin/empty-page'], { signal });
  say('Starting everything, and a browser …');
  const pages = await startPages(unwinding, signal);

  const costs = await interleave(pageCases(pages), rounds, (round, name) =>
    begin(`Round ${round} of ${rounds}: ${name} …`),
  );
  return createPagesReport({ rounds, browserVersion: pages.browser.version(), costs });
};
