import type { TestDeps } from './create-test-deps.ts';

/** Has the owner of the one session there is prove who they are, this moment. */
export function confirmTestSession(deps: TestDeps): void {
  const [row, ...others] = deps.memory.sessionRows;
  if (row === undefined || others.length > 0) throw new Error('There is not one session.');
  row.confirmedAt = deps.clock.now();
}
