import { afterEach, beforeEach, expect } from 'vitest';

const print = console.error;
const calls: unknown[][] = [];

function record(...args: unknown[]): void {
  calls.push(args);
  print(...args);
}

// What is printed as an error is one. A test that expects it mocks console.error itself, which
// hides it from this: no spy, because spying on a spy answers the same one.
beforeEach(() => {
  console.error = record;
});

afterEach(() => {
  // Taken and put back first, so that one test's failure is not the next one's too.
  const taken = calls.splice(0);
  console.error = print;
  expect(taken, 'console.error was called').toEqual([]);
});
