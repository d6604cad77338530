import type { ServerResponse } from 'node:http';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Not `no-referrer`: it would make the Origin of our own forms `null`.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** Headers of every answer that is not a built file, redirects and refusals among them. */
export function setHeaders(response: ServerResponse, { isHttps }: { isHttps: boolean }): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (!isHttps) return;
  response.setHeader('strict-transport-security', `max-age=${YEAR_SECONDS}; includeSubDomains`);
}
