/** An error as Redis words it on the wire; the message begins with its code. */
export class RedisError extends Error {
  override readonly name = 'RedisError';
}

export const wrongType = () =>
  new RedisError('WRONGTYPE Operation against a key holding the wrong kind of value');

export const notAnInteger = () => new RedisError('ERR value is not an integer or out of range');

export const notAFloat = () => new RedisError('ERR value is not a valid float');

export const wouldOverflow = () => new RedisError('ERR increment or decrement would overflow');

export const syntaxError = () => new RedisError('ERR syntax error');

export const invalidExpireTime = (commandName: string) =>
  new RedisError(`ERR invalid expire time in '${commandName}' command`);

export const wrongNumberOfArguments = (commandName: string) =>
  new RedisError(`ERR wrong number of arguments for '${commandName}' command`);

/** Names the command and the beginning of its arguments, cut at 128 bytes as Redis cuts them. */
export function unknownCommand([name = '', ...args]: readonly string[]): RedisError {
  let shown = '';
  for (const arg of args) {
    const room = 128 - Buffer.byteLength(shown);
    if (room <= 0) break;
    shown += `'${firstBytes(arg, room)}' `;
  }
  const message = `ERR unknown command '${firstBytes(name, 128)}', with args beginning with: ${shown}`;
  // An error is one line on the wire.
  return new RedisError(message.replace(/[\r\n]/g, ' '));
}

function firstBytes(text: string, count: number): string {
  return Buffer.from(text).subarray(0, count).toString();
}
