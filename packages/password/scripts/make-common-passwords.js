// @ts-check
// Writes src/policy/common-passwords.ts from two published lists; common-passwords/README.md tells
// where they come from. Run by hand: pnpm make-common-passwords <passwords.json> <passwords.txt.gz>
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const MIN_LENGTH = 8;
const ENTRIES_IN_LINE = 100;

// Often taken in China, and in neither list.
const alsoCommon = [
  '1314521521',
  '1314520520',
  '13145200',
  '5201314520',
  '5201314521',
  '7788414521',
  'admin123456',
  'admin888',
  'beijing2008',
  'nihaoma123',
  'test123456',
  'tmdwoaini',
  'wang1234',
  'woaini521',
  'woaini1314520',
  'woaiwolaopo',
  'wojiushiwo',
  'xiazhili',
];

const [jsonFile = '', gzipFile = ''] = process.argv.slice(2);
/** @type {unknown} */
const ranked = JSON.parse(readFileSync(jsonFile, 'utf8'));
if (!Array.isArray(ranked)) throw new Error(`${jsonFile} holds no list.`);
const lines = gunzipSync(readFileSync(gzipFile)).toString('utf8').split('\n');

// Upper case first folds what lower case alone keeps apart (ſ, ß, final ς).
const folded = [...ranked.map(String), ...lines, ...alsoCommon].map((entry) =>
  entry.trim().normalize('NFKC').toUpperCase().toLowerCase(),
);
const entries = [...new Set(folded)]
  .filter((entry) => Array.from(entry).length >= MIN_LENGTH)
  // One entry, with a space; the others are kept apart by spaces.
  .filter((entry) => !/\s/.test(entry))
  .sort();
if (entries.some((entry) => /[`\\]|\$\{/.test(entry))) throw new Error('An entry needs an escape.');

const rows = Array.from({ length: Math.ceil(entries.length / ENTRIES_IN_LINE) }, (_, index) =>
  entries.slice(index * ENTRIES_IN_LINE, (index + 1) * ENTRIES_IN_LINE).join(' '),
);
writeFileSync(
  new URL('../src/policy/common-passwords.ts', import.meta.url),
  `// Made by scripts/make-common-passwords.js as common-passwords/README.md tells. Do not edit.

/** Common passwords of ${MIN_LENGTH} or more characters: NFKC, case folded, ${entries.length} of them between spaces. */
export const commonPasswords = \`
${rows.join('\n')}
\`;
`,
);
