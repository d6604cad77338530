import { fillTemplate } from '@menjin/contract/error-messages';
import { Notice } from '../../../components/notice.tsx';
import { PageCard, PageHeading } from '../../../components/page-card.tsx';
import { SandboxNotice } from '../../../components/sandbox-notice.tsx';
import { currentText } from '../../../i18n/dictionaries.ts';
import { BackLink } from '../back-link.tsx';
import { requireAccount } from '../require-account.ts';
import { requireConfirmedSession } from '../require-session.ts';
import { EmailForm } from './email-form.tsx';

export default async function EmailPage() {
  await requireConfirmedSession('/account/email');
  const { email, isEmailVerified } = await requireAccount('/account/email');
  const { frame, form, account } = await currentText();
  const t = account.emailPage;
  return (
    <PageCard>
      <EmailForm email={email ?? ''} text={{ frame, form, page: t }}>
        <PageHeading title={t.title} about={t.about} />
        {email !== null && !isEmailVerified && (
          <Notice>
            <span className="wrap-anywhere">{fillTemplate(t.unverified, { email })}</span>
          </Notice>
        )}
        <SandboxNotice />
      </EmailForm>
      <BackLink />
    </PageCard>
  );
}
