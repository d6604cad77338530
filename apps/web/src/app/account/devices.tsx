import type { CurrentSession, ListedSession } from '@menjin/contract';
import { fillTemplate } from '@menjin/contract/error-messages';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { currentText } from '../../i18n/dictionaries.ts';
import type { Dictionary } from '../../i18n/zh-cn.ts';
import { rememberedDays } from '../../server/remembered-days.ts';
import { revokeSession } from './actions.ts';
import { deviceName } from './device-name.ts';
import { beijingTime, TimeAgo } from './moments.tsx';
import { SignOutOthers } from './sign-out-others.tsx';

type Text = Dictionary['account']['devices'];

/** Where the account is signed in, and how to end it elsewhere. */
export async function Devices({
  current,
  sessions,
}: {
  current: CurrentSession;
  sessions: readonly ListedSession[];
}) {
  const { devices: t } = (await currentText()).account;
  return (
    <Section id="devices" heading={t.heading}>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {sessions.map((session) => (
          <DeviceRow key={session.id} session={session} current={current} text={t} />
        ))}
      </ul>
      {sessions.some(({ isCurrent }) => !isCurrent) ? (
        <div className="mt-4">
          <SignOutOthers text={t} />
        </div>
      ) : (
        <p className="mt-3 text-muted">{t.onlyOne}</p>
      )}
    </Section>
  );
}

async function DeviceRow({
  session,
  current,
  text,
}: {
  session: ListedSession;
  current: CurrentSession;
  text: Text;
}) {
  const { id, isCurrent, device, ipPrefix, lastSeenAt } = session;
  const name = deviceName(device, text);
  return (
    <li className="flex items-center justify-between gap-x-4 py-3">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 font-medium wrap-anywhere">
          {name}
          {isCurrent && (
            <span className="rounded-full bg-tint px-2.5 text-sm/6 text-accent">
              {text.current}
            </span>
          )}
        </p>
        <p className="facts text-muted wrap-anywhere">
          {ipPrefix !== null && <span>{ipPrefix}</span>}
          <TimeAgo at={lastSeenAt} />
        </p>
        {isCurrent && <p className="text-muted">{await describeEnd(current, text)}</p>}
      </div>
      {!isCurrent && (
        <form action={revokeSession}>
          <input type="hidden" name="id" value={id} />
          <Button look="secondary" type="submit" className="whitespace-nowrap">
            {text.signOut}
            <span className="sr-only"> {name}</span>
          </Button>
        </form>
      )}
    </li>
  );
}

async function describeEnd({ remembered, expiresAt }: CurrentSession, text: Text) {
  const time = await beijingTime(expiresAt);
  return remembered
    ? fillTemplate(text.remembered, { days: rememberedDays(), time })
    : fillTemplate(text.untilBrowserCloses, { time });
}
