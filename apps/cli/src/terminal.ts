import { type CANCEL_SYMBOL, confirm, intro, isCancel, log, password, text } from '@clack/prompts';
import { CommandError } from './command-error.ts';
import type { Dictionary } from './i18n/zh-cn.ts';

/** Says what is wrong with something typed, if anything is. */
type Check = (typed: string) => string | undefined;

/** Whoever typed the command, and may be asked for more. */
export type Terminal = {
  /** Whether there is somebody to ask. */
  isInteractive: boolean;
  /** Says what this is about, to whoever will be asked. */
  begin(title: string): void;
  /** @throws CommandError when they end it, as all of these do */
  ask(question: string, check: Check): Promise<string>;
  /** Shows nothing of what is typed. */
  askSecret(question: string, check: Check): Promise<string>;
  confirm(question: string): Promise<boolean>;
  say(lines: string): void;
  complain(line: string): void;
};

export function openTerminal({ cancelled, yes, no }: Dictionary): Terminal {
  function answered<Answer extends string | boolean>(
    answer: Answer | typeof CANCEL_SYMBOL,
  ): Answer {
    if (isCancel(answer)) throw new CommandError(cancelled);
    return answer;
  }
  const asking = {
    ask: async (message, check) =>
      answered(await text({ message, validate: (typed = '') => check(typed) })),
    askSecret: async (message, check) =>
      answered(await password({ message, mask: '', validate: (typed = '') => check(typed) })),
    confirm: async (message) =>
      answered(await confirm({ message, active: yes, inactive: no, initialValue: false })),
  } satisfies Partial<Terminal>;
  if (process.stdin.isTTY && process.stdout.isTTY)
    return { ...asking, isInteractive: true, begin: intro, say: log.success, complain: log.error };
  return {
    ...asking,
    isInteractive: false,
    begin: () => undefined,
    say: (lines) => void process.stdout.write(`${lines}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
  };
}
