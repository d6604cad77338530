import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { CHECKOUT } from '@menjin/local-stack';

const SCRIPT = path.join(CHECKOUT, 'examples/rest-flow/serve.js');

/** The page's own server, on any port. */
export async function serveRestPage(): Promise<{ address: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [SCRIPT, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    address,
    async stop() {
      child.kill();
      await closed;
    },
  };
}
