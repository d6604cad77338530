import { rm } from 'node:fs/promises';
import path from 'node:path';
import { bundleCode } from './bundle-code.ts';
import { bundleTypes } from './bundle-types.ts';

process.chdir(path.resolve(import.meta.dirname, '..'));
await rm('dist', { recursive: true, force: true });
await Promise.all([bundleCode(), bundleTypes()]);
