import 'server-only';
import { webDeps } from './deps.ts';

/** How many days a remembered session lasts, as pages say it. */
export function rememberedDays(): number {
  return Math.round(webDeps().deps.settings.sessionRememberedSeconds / 86_400);
}
