import type { SendingStop } from '@menjin/contract';
import { Moment } from '../moment.tsx';
import { StaffName } from '../staff-name.tsx';

/** Why something is stopped, by whom and since when. */
export function StopNote({ stop }: { stop: SendingStop }) {
  return (
    <>
      <p translate="no" className="wrap-anywhere">
        {stop.reason}
      </p>
      <p className="text-muted">
        <StaffName account={stop.by} /> · <Moment at={stop.since} />
      </p>
    </>
  );
}
