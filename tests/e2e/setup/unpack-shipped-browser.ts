import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Unpacks the Chromium that @sparticuz/chromium ships, with the few libraries it
 * needs, below a folder of ours. The package is made for AWS Lambda: it takes
 * the place and the libraries from the environment, which is put back afterwards.
 */
export async function unpackShippedBrowser(
  directory: string,
): Promise<{ executablePath: string; env: Record<string, string> }> {
  await mkdir(directory, { recursive: true });
  const lambda = {
    TMPDIR: directory,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x',
    FONTCONFIG_PATH: path.join(directory, 'fonts'),
    LD_LIBRARY_PATH: path.join(directory, 'al2023', 'lib'),
  };
  const before = { ...process.env };
  Object.assign(process.env, lambda);
  try {
    const { default: shipped } = await import('@sparticuz/chromium');
    const executablePath = await shipped.executablePath();
    await writeFile(path.join(lambda.FONTCONFIG_PATH, 'fonts.conf'), fontsConf(directory));
    const { FONTCONFIG_PATH, LD_LIBRARY_PATH } = lambda;
    return { executablePath, env: { ...definedOnly(before), FONTCONFIG_PATH, LD_LIBRARY_PATH } };
  } finally {
    for (const name of Object.keys(lambda)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

// The package's own file names folders of AWS Lambda; a browser without any font crashes.
function fontsConf(directory: string): string {
  const folders = [path.join(directory, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join('\n')}
  <cachedir>${path.join(directory, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
