import { afterEach, beforeEach, expect, vi } from 'vitest';

// What is printed as an error is one: a test that expects it mocks console.error itself.
beforeEach(() => {
  vi.spyOn(console, 'error').mockName('console.error');
});

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
});
