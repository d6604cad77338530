import type { IssueWorkInput } from '@menjin/contract';

/** The one request that work counts for, as it is written into its puzzle. */
export function workSubject({ purpose, mobile }: IssueWorkInput): string {
  return `${purpose} ${mobile}`;
}
