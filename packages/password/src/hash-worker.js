// @ts-check
// Plain JavaScript, because under tsx and Vitest a thread is loaded by Node itself, without
// their loaders. Next's bundler makes a chunk of it.
import { pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { getPriority, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';

/** @typedef {{ hashSync(data: string, rounds: number): string, compareSync(data: string, hash: string): boolean }} Bcrypt */
/** @typedef {import('./hash-task.ts').HashTask} HashTask */
/** @typedef {import('./hash-task.ts').CompareTask} CompareTask */
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
  if (task.kind === 'compare-bcrypt') return { ok: true, value: compareBcrypt(task) };
  try {
    if (task.kind === 'compare-pbkdf2') return { ok: true, value: comparePbkdf2(task) };
    return { ok: true, value: bcrypt.hashSync(task.key, task.cost) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/** @param {Extract<CompareTask, { kind: 'compare-bcrypt' }>} task */
function compareBcrypt(task) {
  try {
    return bcrypt.compareSync(task.key, task.hash);
  } catch {
    // bcryptjs throws on a malformed hash: a failed login, not a failure of ours.
    return false;
  }
}

/** @param {Extract<CompareTask, { kind: 'compare-pbkdf2' }>} task */
function comparePbkdf2({ password, salt, iterations, hash }) {
  const derived = pbkdf2Sync(password, salt, iterations, 32, 'sha256').toString('base64');
  // Both are 44 characters of base64: the reader of the format sees to it.
  return timingSafeEqual(Buffer.from(derived), Buffer.from(hash));
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
