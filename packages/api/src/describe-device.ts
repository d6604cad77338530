import type { Device } from '@menjin/contract';
import Bowser from 'bowser';

/** What a browser says of itself, in words its owner knows; it may say what it likes. */
export function describeDevice(userAgent: string | null): Device {
  if (userAgent === null || userAgent === '') return { browser: null, system: null };
  const { browser, os } = Bowser.parse(userAgent);
  // The name of what it does not know is empty.
  return { browser: browser.name || null, system: os.name || null };
}
