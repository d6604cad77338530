import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from './error-code.ts';

/** Lies inside the data directory, so both are deleted together, and marks it as one made here. */
export function superuserPasswordFile(dataDirectory: string): string {
  return path.join(dataDirectory, 'local-stack-password');
}

/** 192 random bits in characters that need no escaping in a URL. */
export function createSuperuserPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** The superuser's password, or null when this is not a data directory made here. */
export async function readSuperuserPassword(dataDirectory: string): Promise<string | null> {
  try {
    return await readFile(superuserPasswordFile(dataDirectory), 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
