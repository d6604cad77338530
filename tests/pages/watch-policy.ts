import type { Page } from '@playwright/test';

/**
 * Watches what the policy of a page forbids it, also where no script runs. Call it before the
 * page is opened.
 *
 * @returns a line for each thing that was refused, added to as it happens
 */
export async function watchPolicy(page: Page): Promise<readonly string[]> {
  const refused: string[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Audits.issueAdded', ({ issue }) => {
    const details = issue.details.contentSecurityPolicyIssueDetails;
    if (details === undefined) return;
    const { violatedDirective, blockedURL, sourceCodeLocation } = details;
    const { url = '', lineNumber = 0 } = sourceCodeLocation ?? {};
    refused.push(`${violatedDirective}: ${blockedURL ?? 'inline'} at ${url}:${lineNumber}`);
  });
  await session.send('Audits.enable');
  return refused;
}
