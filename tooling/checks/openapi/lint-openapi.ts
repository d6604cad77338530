import { createConfig, lintFromString } from '@redocly/openapi-core';

/** What Redocly's recommended rules find in a document; one line each. */
export async function lintOpenApi(source: string): Promise<string[]> {
  const config = await createConfig({
    extends: ['recommended-strict'],
    rules: {
      // Slashes at the end are how the dialect writes its paths.
      'no-path-trailing-slash': 'off',
      // `/sessions/current/` is no session: ids are UUIDs.
      'no-ambiguous-paths': 'off',
    },
  });
  const problems = await lintFromString({ source, config });
  return problems.map(
    ({ ruleId, message, location }) => `${ruleId}: ${message} (${location[0]?.pointer ?? ''})`,
  );
}
