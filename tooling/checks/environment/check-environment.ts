import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../list-files.ts';
import {
  documentedVariables,
  namedVariables,
  sampleVariables,
  schemaVariables,
} from './read-variables.ts';

// Files that say which variables a process reads.
const schemaFile = /^(apps|packages)\/[^/]+\/src\/(.*\/)?(env|settings|[a-z-]+-variables)\.ts$/;
const documents = ['README.md', 'docs/how-to/run-in-production.md'];
const samples = /^deploy\/env\/.*\.example$/;

// Read by Node's ecosystem, not by us.
const conventional = ['NODE_ENV'];

/** Holds the tables of variables, and the sample files, against what the processes read. */
export async function checkEnvironment(root: string): Promise<string[]> {
  const files = await listFiles(root);
  const read = (file: string) => readFile(path.join(root, file), 'utf8');
  const sources = await Promise.all(files.filter((file) => schemaFile.test(file)).map(read));
  const needed = new Set(sources.flatMap(schemaVariables));
  const known = new Set([...needed, ...sources.flatMap(namedVariables), ...conventional]);

  const inDocuments = documents.map(async (document) => {
    const told = documentedVariables(await read(document));
    return [...missing(document, needed, told), ...unknown(document, known, told)];
  });
  const inSamples = files
    .filter((file) => samples.test(file))
    .map(async (file) => unknown(file, known, sampleVariables(await read(file))));
  return (await Promise.all([...inDocuments, ...inSamples])).flat();
}

/** What a process reads and the document does not tell. */
export function missing(document: string, needed: Set<string>, told: string[]): string[] {
  return [...needed]
    .filter((name) => !told.includes(name))
    .map((name) => `${document}: ${name} is read by a process, but is not in the table`);
}

/** What the document tells and nothing reads. */
export function unknown(document: string, known: Set<string>, told: string[]): string[] {
  return told
    .filter((name) => !known.has(name))
    .map((name) => `${document}: ${name} is read by nothing`);
}
