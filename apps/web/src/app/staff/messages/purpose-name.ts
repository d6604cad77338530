import type { Dictionary } from '../../../i18n/zh-cn.ts';

/** What a message was for; one that only an older version knew keeps its bare name. */
export function purposeName(
  purpose: string,
  { purposes }: Pick<Dictionary['staff']['messages'], 'purposes'>,
): string {
  return Object.entries(purposes).find(([name]) => name === purpose)?.[1] ?? purpose;
}
