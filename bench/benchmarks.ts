import type { Benchmark } from './measuring/benchmark.ts';

type Listed = {
  about: string;
  /** Called late: its dependencies are installed, and the Prisma client is generated, by then. */
  load: () => Promise<Benchmark>;
};

/** All there are: one folder each. */
export const benchmarks = {
  captcha: {
    about: 'what a captcha costs, as image and as sound; beside svg-captcha and Pillow',
    load: async () => (await import('./captcha/measure-captcha.ts')).measureCaptcha,
  },
  'captcha-strength': {
    about: 'how many captchas tesseract solves; beside svg-captcha and plain text',
    load: async () => (await import('./captcha-strength/measure-strength.ts')).measureStrength,
  },
  pages: {
    about: 'what pages weigh, and how soon a slow phone shows them; beside an empty Next page',
    load: async () => (await import('./pages/measure-pages.ts')).measurePages,
  },
  server: {
    about: 'requests per second and CPU of what hashes nothing; beside floors and better-auth',
    load: async () => (await import('./server/measure-server.ts')).measureServer,
  },
  sms: {
    about: 'from queueing a message to the gateway; beside bare graphile-worker and pg-boss',
    load: async () => (await import('./sms/measure-sms.ts')).measureSms,
  },
} satisfies Record<string, Listed>;

/** Whether there is a benchmark of this name. */
export function isBenchmark(name: string): name is keyof typeof benchmarks {
  return Object.hasOwn(benchmarks, name);
}
