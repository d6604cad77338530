// @ts-check
// Plain JavaScript, because a worker thread is loaded by Node itself: no bundler,
// test runner or TypeScript loader stands in between.
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';

/** @typedef {{ hashSync(data: string, rounds: number): string, compareSync(data: string, hash: string): boolean }} Bcrypt */
/** @typedef {{ kind: 'hash', key: string, cost: number } | { kind: 'compare', key: string, hash: string }} HashTask */

const bcrypt = await loadBcrypt();
// Hashing gives way to serving requests: on Linux this renices the thread alone.
if (process.platform === 'linux') setPriority(0, workerData.niceness);

parentPort?.on('message', (/** @type {HashTask} */ task) => {
  parentPort?.postMessage(run(task));
});

/** @param {HashTask} task */
function run(task) {
  if (task.kind === 'compare') return { ok: true, value: compare(task) };
  try {
    return { ok: true, value: bcrypt.hashSync(task.key, task.cost) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/** @param {Extract<HashTask, { kind: 'compare' }>} task */
function compare(task) {
  try {
    return bcrypt.compareSync(task.key, task.hash);
  } catch {
    // bcryptjs throws on a malformed hash: a failed login, not a failure of ours.
    return false;
  }
}

/**
 * The native package where its binary loads, plain JavaScript everywhere else.
 * @returns {Promise<Bcrypt>}
 */
async function loadBcrypt() {
  try {
    return (await import('bcrypt')).default;
  } catch {
    return (await import('bcryptjs')).default;
  }
}
