import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../run-command.ts';
import { lintOpenApi } from './lint-openapi.ts';

const PRINT = 'node --import tsx apps/server/src/commands/print-openapi.ts';
const FILE = 'docs/reference/openapi.json';

/** Holds the written description of the REST face against the routes, and against OpenAPI 3.1. */
export async function checkOpenApi(root: string): Promise<string[]> {
  const { ok, output } = await runCommand(PRINT, root);
  if (!ok) return [output];
  const written = await readFile(path.join(root, FILE), 'utf8').catch(() => '');
  const stale =
    written === output ? [] : [`${FILE} is not what the routes say: ${PRINT} > ${FILE}`];
  return [...stale, ...(await lintOpenApi(output))];
}
