import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { PageCard, PageHeading } from '../../components/page-card.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { currentLocale } from '../../i18n/current-locale.ts';
import { currentText } from '../../i18n/dictionaries.ts';
import { fillTemplate } from '../../i18n/fill-template.ts';
import { formatBeijingTime } from '../../i18n/format-beijing-time.ts';
import { caller } from '../../server/caller.ts';
import { rememberedDays } from '../../server/remembered-days.ts';
import { signOut } from './actions.ts';

export default async function AccountPage() {
  const session = await (await caller()).session.current();
  if (session === null) redirect('/login?next=/account');
  const { account: t } = await currentText();
  const { user, remembered, expiresAt } = session;
  const time = formatBeijingTime(new Date(expiresAt), await currentLocale(), 'short');
  return (
    <PageCard>
      <PageTitle title={t.title} />
      <PageHeading title={fillTemplate(t.greeting, { username: user.username })} about={t.about} />
      <dl className="mt-6 divide-y divide-line border-y border-line">
        <Row label={t.username}>{user.username}</Row>
        <Row label={t.mobile}>{user.maskedMobile ?? t.noMobile}</Row>
        <Row label={t.session}>
          {remembered
            ? fillTemplate(t.remembered, { days: rememberedDays() })
            : t.untilBrowserCloses}
        </Row>
        <Row label={t.ends}>
          <time dateTime={expiresAt} title={expiresAt}>
            {fillTemplate(t.beijingTime, { time })}
          </time>
        </Row>
      </dl>
      <form action={signOut} className="mt-6">
        <Button look="secondary" type="submit" className="min-h-12 w-full">
          {t.signOut}
        </Button>
      </form>
    </PageCard>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4 py-3">
      <dt className="text-muted">{label}</dt>
      <dd className="break-all">{children}</dd>
    </div>
  );
}
