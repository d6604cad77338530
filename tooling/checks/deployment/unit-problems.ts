const CHECKOUT = '/opt/menjin/';
const ETC = '/etc/menjin/';

// The process itself gives up after 25 s; see packages/runtime/src/run-process.ts.
const MIN_STOP_SECONDS = 30;

/** A systemd unit that starts what is not there, as root, or kills before the process has drained. */
export function unitProblems(text: string, files: ReadonlySet<string>): string[] {
  const settings = [...text.matchAll(/^([A-Z]\w+)=(.*)$/gm)].map(([, name = '', value = '']) => ({
    name,
    value,
  }));
  const valuesOf = (wanted: string) =>
    settings.filter(({ name }) => name === wanted).map(({ value }) => value);

  const problems: string[] = [];
  const [directory = ''] = valuesOf('WorkingDirectory');
  const main = `${directory.replace(CHECKOUT, '')}/src/main.ts`;
  if (!files.has(main)) problems.push(`starts ${main}, which does not exist`);
  for (const file of valuesOf('EnvironmentFile')) {
    const sample = `deploy/env/${file.replace(ETC, '')}.example`;
    if (!files.has(sample)) problems.push(`reads ${file}, for which there is no ${sample}`);
  }
  const [user = 'root'] = valuesOf('User');
  if (user === 'root') problems.push('runs as root');
  const [seconds = '0'] = valuesOf('TimeoutStopSec');
  if (Number(seconds) < MIN_STOP_SECONDS)
    problems.push(`is killed before it has drained: TimeoutStopSec below ${MIN_STOP_SECONDS}`);
  if (!valuesOf('NoNewPrivileges').includes('yes')) problems.push('may gain privileges');
  return problems;
}
