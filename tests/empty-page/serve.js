import { createServer } from 'node:http';
import next from 'next';

// Whatever Next has to say, the first line is where the page is.
const { log } = console;
console.log = console.error;

// As it was built, on a free port.
const app = next({ dev: false, dir: import.meta.dirname });
await app.prepare();
const answer = app.getRequestHandler();
const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => log(`http://127.0.0.1:${server.address().port}`));
