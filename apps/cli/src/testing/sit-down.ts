import type { Terminal } from '../terminal.ts';

/** Somebody who types these one after the other; or nobody, where they are left out. */
export function sitDown(answers?: readonly (string | boolean)[]) {
  const left = [...(answers ?? [])];
  const heard: string[] = [];
  const ask = async (question: string, check: (typed: string) => string | undefined) => {
    for (;;) {
      const typed = String(next(question));
      const complaint = check(typed);
      if (complaint === undefined) return typed;
      heard.push(complaint);
    }
  };
  function next(question: string): string | boolean {
    const answer = left.shift();
    if (answer === undefined) throw new Error(`Nobody answers: ${question}`);
    return answer;
  }
  const terminal: Terminal = {
    isInteractive: answers !== undefined,
    ask,
    askSecret: ask,
    confirm: async (question) => next(question) === true,
    begin: () => undefined,
    say: () => undefined,
    complain: (line) => void heard.push(line),
  };
  return { terminal, heard, left };
}
