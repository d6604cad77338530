// @ts-check
// Plain JavaScript, because under tsx and Vitest a thread is loaded by Node itself, without
// their loaders. Next's bundler makes a chunk of it.
import { getPriority, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';

/** @typedef {{ hashSync(data: string, rounds: number): string, compareSync(data: string, hash: string): boolean }} Bcrypt */
/** @typedef {import('./hash-task.ts').HashTask} HashTask */
/** @typedef {import('./hash-task.ts').HashReply} HashReply */

const bcrypt = await loadBcrypt();
// Hashing gives way to serving requests: on Linux this renices the thread alone.
// Only ever upwards: a process that is nicer already may not go back.
if (process.platform === 'linux' && getPriority(0) < workerData.niceness) {
  setPriority(0, workerData.niceness);
}

parentPort?.on('message', (/** @type {HashTask} */ task) => {
  parentPort?.postMessage(run(task));
});
parentPort?.postMessage('ready');

/**
 * @param {HashTask} task
 * @returns {HashReply}
 */
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
