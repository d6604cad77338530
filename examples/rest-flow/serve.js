// Serves the page at http://127.0.0.1:8080, which the sandbox lets in. Any static server will do.
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';

const page = new URL('index.html', import.meta.url);
const [wishedPort = '8080'] = process.argv.slice(2);

const server = createServer(({ url = '' }, response) => {
  const isPage = /^\/(index\.html)?(\?|$)/.test(url);
  response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
  if (isPage) createReadStream(page).pipe(response);
  else response.end();
});
server.on('error', ({ code }) => {
  const reason =
    code === 'EADDRINUSE' ? 'is taken, by the storefront of `dev`? Name another one' : code;
  process.stderr.write(
    `Port ${wishedPort} ${reason}: MENJIN_PORTS=3000,8000,8090 for dev, or serve.js 8081.\n`,
  );
  process.exitCode = 1;
});
server.listen(Number(wishedPort), '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}\n`);
});
