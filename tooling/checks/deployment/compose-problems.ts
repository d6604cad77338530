import { parse } from 'yaml';

type Service = {
  image?: string;
  restart?: string;
  healthcheck?: object;
  read_only?: boolean;
  build?: object;
  ports?: string[];
  depends_on?: Record<string, { condition?: string }>;
};

/** Services that cannot be told to be well, write where they should not, or wait for nobody. */
export function composeProblems(text: string): string[] {
  const { services = {} } = parse(text, { merge: true }) as { services?: Record<string, Service> };
  return Object.entries(services).flatMap(([name, service]) =>
    problemsOf(service, services).map((problem) => `${name} ${problem}`),
  );
}

function problemsOf(service: Service, services: Record<string, Service>): string[] {
  const problems: string[] = [];
  const isJob = service.restart === 'no';
  if (!isJob && service.healthcheck === undefined) problems.push('has no healthcheck');
  if (service.build !== undefined && service.read_only !== true)
    problems.push('can write to its root file system');
  if (service.build === undefined && !/:\d/.test(service.image ?? ''))
    problems.push('names no version of its image');
  for (const port of service.ports ?? []) {
    if (!port.startsWith('127.0.0.1:')) problems.push(`publishes ${port} past the proxy`);
  }
  for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
    const needed = services[other];
    if (needed === undefined) problems.push(`depends on ${other}, which is not there`);
    else if (condition === 'service_healthy' && needed.healthcheck === undefined)
      problems.push(`waits for ${other}, which has no healthcheck`);
  }
  return problems;
}
