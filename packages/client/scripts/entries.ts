import path from 'node:path';

/** What can be imported, by the names it has in package.json. */
export function entries(folder: string, extension: string): Record<string, string> {
  const names = ['index', 'messages', 'react', 'work'];
  return Object.fromEntries(names.map((name) => [name, path.join(folder, name + extension)]));
}
