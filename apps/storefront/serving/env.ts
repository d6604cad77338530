export type Places = { serverPort: number; webPort: number | null };

/** The one reader of process.env here: where a page finds the API server, and the pages of accounts. */
export function readPlaces(): Places {
  return { serverPort: port('SERVER_PORT') ?? 8000, webPort: port('WEB_PORT') };
}

function port(name: string): number | null {
  const text = process.env[name] || null;
  if (text === null) return null;
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number <= 65_535) return number;
  throw new Error(`${name} must be a port such as 8000, not ${text}.`);
}
