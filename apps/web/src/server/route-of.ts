const PAGES = new Set([
  '/',
  '/register',
  '/login',
  '/forgot',
  '/account',
  '/staff',
  '/email',
  '/terms',
  '/privacy',
  '/dev/inbox',
  '/dev/inbox/events',
]);
const FAMILIES = [
  '/account',
  '/staff',
  '/email',
  '/api/trpc',
  '/api/auth',
  '/brand',
  '/captcha',
  '/_next',
];
const PROBES = new Set(['/api/health', '/api/ready', '/api/metrics']);

/** The pattern a URL falls under: few enough for a metric, and without anything a person sent. */
export function routeOf(url: string): string {
  const path = url.split('?', 1)[0] ?? '/';
  if (PAGES.has(path) || PROBES.has(path)) return path;
  const family = FAMILIES.find((prefix) => path.startsWith(`${prefix}/`));
  return family === undefined ? 'other' : `${family}/*`;
}
