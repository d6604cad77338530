import type { Device } from '@menjin/contract';
import { fillTemplate } from '@menjin/contract/error-messages';
import type { Dictionary } from '../../i18n/zh-cn.ts';

/** A device as its owner would call it: Chrome on Windows. */
export function deviceName(
  { browser, system }: Device,
  text: Pick<Dictionary['account']['devices'], 'browserOnSystem' | 'unknown'>,
): string {
  if (browser !== null && system !== null) {
    return fillTemplate(text.browserOnSystem, { browser, system });
  }
  return browser ?? system ?? text.unknown;
}
