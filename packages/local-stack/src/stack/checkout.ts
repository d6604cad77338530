import path from 'node:path';

/** The root of this checkout. */
export const CHECKOUT = path.resolve(import.meta.dirname, '../../../..');

/** Where everything a first run makes is kept: ignored by git, safe to delete. */
export const STATE_DIRECTORY = path.resolve(
  CHECKOUT,
  process.env['MENJIN_STATE_DIRECTORY'] ?? '.menjin',
);
