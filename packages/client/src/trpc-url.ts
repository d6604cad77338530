/** Where the procedures are below an address: `/trpc` is added, unless the address ends in it. */
export function trpcUrl(url: string): string {
  const address = url.replace(/\/+$/, '');
  return address.endsWith('/trpc') ? address : `${address}/trpc`;
}
