import type { SendingStatus } from '@menjin/contract';
import { currentText } from '../../../i18n/dictionaries.ts';
import { Badge } from '../badge.tsx';
import { sendingLevel } from './sending-level.ts';
import { StopNote } from './stop-note.tsx';

/** Whether codes are sent, in a word and a sentence; for a pause also who, when and why. */
export async function SendingState({ status }: { status: SendingStatus }) {
  const { state: t } = (await currentText()).staff.sending;
  const level = sendingLevel(status);
  return (
    <div className="mt-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge look={level === 'open' ? 'good' : 'bad'}>{t[level]}</Badge>
        <span>{t[`${level}About`]}</span>
      </p>
      {status.paused !== null && (
        <div className="mt-2">
          <StopNote stop={status.paused} />
        </div>
      )}
    </div>
  );
}
