const TRIES = 20;
const PAUSE_MS = 1_000;

/**
 * Writes down what cannot be undone: a message that was sent but not marked would be
 * sent again. Outlasts a restart of Postgres.
 *
 * @throws what the last try threw
 */
export async function writeDown(
  write: () => Promise<void>,
  pause: (ms: number) => Promise<void>,
): Promise<void> {
  for (let left = TRIES - 1; left > 0; left -= 1) {
    try {
      await write();
      return;
    } catch {
      await pause(PAUSE_MS);
    }
  }
  await write();
}
