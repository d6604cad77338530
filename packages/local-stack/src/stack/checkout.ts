import path from 'node:path';
import { setting } from '../env.ts';

/** The root of this checkout. */
export const CHECKOUT = path.resolve(import.meta.dirname, '../../../..');

/** Where everything a first run makes is kept: ignored by git, safe to delete. */
export const STATE_DIRECTORY = path.resolve(
  CHECKOUT,
  setting('MENJIN_STATE_DIRECTORY') ?? '.menjin',
);
