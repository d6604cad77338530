// Loaded before every program that is measured: answers whoever started it with the CPU time
// that the whole process has taken, and ends the program when nobody is there any more.
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.on('message', () => process.send?.(process.cpuUsage()));
  process.on('disconnect', () => process.exit());
  // What is measured ends as it would without this.
  process.channel?.unref();
}
