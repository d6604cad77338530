import { runPython } from './run-python.ts';

export type Pillow = { python: string; version: string };

// The one on the PATH need not be the one whose packages the system installs.
const PYTHONS = ['python3', '/usr/bin/python3', '/usr/local/bin/python3'];

/** A python that imports PIL; null where there is none. */
export async function findPillow(signal: AbortSignal): Promise<Pillow | null> {
  for (const python of PYTHONS) {
    const version = await runPython(python, ['-c', 'import PIL; print(PIL.__version__)'], signal);
    if (version !== null) return { python, version: version.trim() };
  }
  return null;
}
