import type { IncomingHttpHeaders } from 'node:http';

/** The headers of a request as the API reads them: one text for each name. */
export function headerReader(headers: IncomingHttpHeaders): Pick<Headers, 'get'> {
  return {
    get(name) {
      const value = headers[name];
      return Array.isArray(value) ? value.join(', ') : (value ?? null);
    },
  };
}
