/** Where the page finds what it talks to and links to. */
export type Places = {
  /** The API server. */
  server: string;
  /** The pages of accounts; null where nobody said where they are. */
  web: string | null;
};

const SERVER_PORT = 8000;

/**
 * The page's own host, with other ports. A session's cookie belongs to a host and is not sent
 * to another site's: a page at `localhost` has to call `localhost`, not `127.0.0.1`.
 */
export function placesAt({ protocol, hostname }: Location | URL, settings: unknown): Places {
  const at = (port: number) => new URL(`${protocol}//${hostname}:${port}`).origin;
  const webPort = portIn(settings, 'webPort');
  return {
    server: at(portIn(settings, 'serverPort') ?? SERVER_PORT),
    web: webPort === null ? null : at(webPort),
  };
}

/** Asks whoever serves the page, who need not know. */
export async function readSettings(): Promise<unknown> {
  try {
    const response = await fetch('/settings.json');
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

function portIn(settings: unknown, name: 'serverPort' | 'webPort'): number | null {
  if (typeof settings !== 'object' || settings === null || !(name in settings)) return null;
  const port = (settings as Record<string, unknown>)[name];
  return typeof port === 'number' ? port : null;
}
