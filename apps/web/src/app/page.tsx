import type { Account } from '@menjin/contract';
import { currentBrand } from '../brand/current-brand.ts';
import { buttonClass } from '../components/button.tsx';
import { PageCard, PageHeading } from '../components/page-card.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { currentText } from '../i18n/dictionaries.ts';
import { caller } from '../server/caller.ts';
import { webDeps } from '../server/deps.ts';

export default async function HomePage() {
  const { home: t, staff, sandbox } = await currentText();
  const { about } = await currentBrand();
  const account = await currentAccount();
  const isSandbox = webDeps().env.SANDBOX !== undefined;
  return (
    <PageCard>
      <PageTitle title={t.title} />
      <PageHeading title={t.title} about={about ?? undefined} />
      <nav className="mt-6 flex flex-col gap-3">
        {account !== null ? (
          <>
            <a href="/account" className={buttonClass('primary')}>
              {t.account}
            </a>
            {account.isStaff && (
              <a href="/staff" className={`${buttonClass('secondary')} min-h-12`}>
                {staff.link}
              </a>
            )}
          </>
        ) : (
          <>
            <a href="/register" className={buttonClass('primary')}>
              {t.register}
            </a>
            <a href="/login" className={`${buttonClass('secondary')} min-h-12`}>
              {t.login}
            </a>
          </>
        )}
        {isSandbox && (
          <a href="/dev/inbox" className="text-link flex min-h-11 items-center justify-center">
            {sandbox.openInbox}
          </a>
        )}
      </nav>
    </PageCard>
  );
}

/** The account that is signed in; null for a stranger. */
async function currentAccount(): Promise<Account | null> {
  const api = await caller();
  return (await api.session.current()) === null ? null : api.account.get();
}
