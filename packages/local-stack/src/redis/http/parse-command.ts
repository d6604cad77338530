import { badRequest } from './http-error.ts';

/** Reads the body of `POST /`: one command as a JSON array. */
export function parseCommandBody(body: string): string[] {
  return parseCommand(parseJson(body));
}

/** Reads the body of `/pipeline` and `/multi-exec`: an array of commands. */
export function parseCommandsBody(body: string): string[][] {
  const commands = parseJson(body);
  if (!Array.isArray(commands)) throw badRequest('failed to parse pipeline request');
  if (commands.length === 0) throw badRequest('empty pipeline request');
  return commands.map(parseCommand);
}

/** Reads `/set/key/value?EX=60`: the body comes after the path, the query after the body. */
export function parseCommandPath(path: string, query: URLSearchParams, body: string): string[] {
  const words = path.replace(/\/$/, '').slice(1).split('/').map(decodeSegment);
  if (body !== '') words.push(body);
  for (const [name, value] of query) {
    if (name === '_token') continue;
    words.push(name);
    if (value !== '') words.push(value);
  }
  return parseCommand(words);
}

function parseCommand(words: unknown): string[] {
  if (!Array.isArray(words)) throw badRequest('failed to parse command');
  if (words.length === 0) throw badRequest('empty command');
  return words.map(parseArgument);
}

function parseArgument(word: unknown): string {
  // The client sends undefined as null; storing the text "null" would hide the mistake.
  if (word === null) throw badRequest('null args are not supported');
  if (typeof word === 'number' || typeof word === 'boolean') return String(word);
  if (typeof word !== 'string') throw badRequest('failed to parse command');
  // Half a surrogate pair has no UTF-8, so a real Redis would keep U+FFFD.
  return word.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw badRequest('failed to parse request body as JSON');
  }
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw badRequest('failed to parse the path');
  }
}
