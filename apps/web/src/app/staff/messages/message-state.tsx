import type { SmsState } from '@menjin/contract';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { Badge } from '../badge.tsx';

const LOOKS = {
  queued: 'plain',
  sending: 'plain',
  accepted: 'good',
  delivered: 'good',
  failed: 'bad',
  expired: 'bad',
  suppressed: 'plain',
} as const satisfies Record<SmsState, string>;

/** What became of a message. */
export function MessageState({
  state,
  text,
}: {
  state: SmsState;
  text: Pick<Dictionary['staff']['messages'], 'states'>;
}) {
  return <Badge look={LOOKS[state]}>{text.states[state]}</Badge>;
}
