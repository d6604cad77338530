/** The variables of a schema of the environment: its keys in capitals. */
export function schemaVariables(source: string): string[] {
  return [...source.matchAll(/^\s+([A-Z][A-Z0-9_]+):\s/gm)].map(([, name = '']) => name);
}

/** The variables that a reader of the environment asks for by name. */
export function namedVariables(source: string): string[] {
  return [...source.matchAll(/\('([A-Z][A-Z0-9_]+)'\)|\['([A-Z][A-Z0-9_]+)'\]/g)].map(
    ([, called = '', indexed = '']) => called || indexed,
  );
}

/** The variables in the first column of the tables that are headed `variable`. */
export function documentedVariables(markdown: string): string[] {
  let inTable = false;
  return markdown.split('\n').flatMap((line) => {
    if (line.startsWith('| variable |')) inTable = true;
    else if (!line.startsWith('|')) inTable = false;
    if (!inTable) return [];
    const [, firstCell = ''] = line.split('|');
    return [...firstCell.matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name = '']) => name);
  });
}

/** The variables that a sample of an environment file sets. */
export function sampleVariables(text: string): string[] {
  return [...text.matchAll(/^([A-Z][A-Z0-9_]+)=/gm)].map(([, name = '']) => name);
}
