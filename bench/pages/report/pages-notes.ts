/** How to read the report of this benchmark, and what in it cannot be compared. */
export const pagesNotes = [
  'Bytes are those that Chromium counts on the wire, compressed and with headers, when its cache is ' +
    'empty. Scripts are gzip, the one compression that all servers here know; as taken, ours are ' +
    'brotli, as Chromium asks for it on loopback and over https.',
  'The empty page is tests/empty-page: no component, no style, the same Next with its defaults. It ' +
    'paints nothing, so that it has no time of a paint.',
  'The caps are held by tests/e2e/speed: bytes and layout shifts at every run of the tests, times as ' +
    'medians of five by pnpm test:long. A ratio above 1 is over the cap.',
  'Blocked is what long tasks took beyond 50 ms each, until the network was quiet. It and the paints ' +
    'depend on what else the machine does; bytes do not.',
  'Others are documented, not measured in this run. Logto experience (commit 1fbc554, 21 Aug 2026): ' +
    'its seven chunks, built with its own configuration and compressed by gzip -9. Clerk sign-in ' +
    '(clerk-js 6.40.0, ui 1.36.0): the sum of the files in its packages, without the React of the ' +
    'page around it. Headers are not counted for either.',
];
