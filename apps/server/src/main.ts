import { createServer } from './create-server.ts';
import { openDeps } from './deps.ts';
import { readEnv } from './env.ts';

const env = readEnv();
const { deps, close } = openDeps(env);
const server = await createServer(deps);
await server.listen({ host: env.HOST, port: env.PORT });

async function stop() {
  await server.close();
  await close();
}
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
