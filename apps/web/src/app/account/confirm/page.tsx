import type { Account } from '@menjin/contract';
import { fillTemplate } from '@menjin/contract/error-messages';
import { redirect } from 'next/navigation';
import { PageCard, PageHeading } from '../../../components/page-card.tsx';
import { PageTitle } from '../../../components/page-title.tsx';
import { SandboxNotice } from '../../../components/sandbox-notice.tsx';
import { WayLinks } from '../../../components/way-links.tsx';
import { currentText } from '../../../i18n/dictionaries.ts';
import { webDeps } from '../../../server/deps.ts';
import { nextPath } from '../../../server/forms/next-path.ts';
import { codeFieldSetup } from '../../../server/sms-code-form/code-field-setup.ts';
import { firstCodeFormAnswer } from '../../../server/sms-code-form/first-code-form-answer.ts';
import type { SearchParams } from '../../search-params.ts';
import { BackLink } from '../back-link.tsx';
import { requireAccount } from '../require-account.ts';
import { requireSession } from '../require-session.ts';
import { CodePanel } from './code-panel.tsx';
import { PasswordPanel } from './password-panel.tsx';

type Way = 'password' | 'code';

export default async function ConfirmPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const query = await searchParams;
  const next = nextPath(query['next']);
  if ((await requireSession(next)).confirmedUntil !== null) redirect(next);
  const account = await requireAccount(next);
  const way = chooseWay(account, query['by']);
  return (
    <PageCard>
      {way === 'password' && <ByPassword account={account} next={next} />}
      {way === 'code' && <ByCode account={account} next={next} />}
      {way === null && <Unable />}
      <BackLink />
    </PageCard>
  );
}

/** The way that is wanted where the account has both, else the one that it has. */
function chooseWay({ hasPassword, mobile }: Account, wanted: unknown): Way | null {
  if (mobile !== null && (wanted === 'code' || !hasPassword)) return 'code';
  return hasPassword ? 'password' : null;
}

async function ByPassword({ account, next }: { account: Account; next: string }) {
  const { frame, form, account: t } = await currentText();
  return (
    <PasswordPanel
      next={next}
      username={account.username}
      text={{ frame, form, page: t.confirmPage }}
    >
      <Heading account={account} next={next} way="password" />
    </PasswordPanel>
  );
}

async function ByCode({ account, next }: { account: Account; next: string }) {
  const { frame, form, account: t } = await currentText();
  const { id: owner, mobile } = account;
  return (
    <CodePanel
      next={next}
      first={await firstCodeFormAnswer({ purpose: 'confirm', owner, mobile: mobile ?? '' })}
      setup={await codeFieldSetup()}
      text={{ frame, form, page: t.confirmPage }}
    >
      <Heading account={account} next={next} way="code" />
      <SandboxNotice />
      <p className="mt-5">
        {fillTemplate(t.confirmPage.codeTo, { mobile: account.maskedMobile ?? '' })}
      </p>
    </CodePanel>
  );
}

async function Heading({ account, next, way }: { account: Account; next: string; way: Way }) {
  const { confirmPage: t } = (await currentText()).account;
  const minutes = Math.round(webDeps().deps.settings.confirmationSeconds / 60);
  const link = (by: Way, label: string) => ({
    href: `/account/confirm?${new URLSearchParams({ next, by })}`,
    label,
    isCurrent: by === way,
  });
  return (
    <>
      <PageHeading title={t.title} about={fillTemplate(t.about, { minutes })} />
      {account.hasPassword && account.mobile !== null && (
        <WayLinks label={t.ways} ways={[link('password', t.byPassword), link('code', t.byCode)]} />
      )}
    </>
  );
}

async function Unable() {
  const { confirmPage: t } = (await currentText()).account;
  return (
    <>
      <PageTitle title={t.title} />
      <PageHeading title={t.title} about={t.unable} />
    </>
  );
}
