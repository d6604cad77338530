import { redirect } from 'next/navigation';
import { PageCard, PageHeading } from '../../../components/page-card.tsx';
import { currentText } from '../../../i18n/dictionaries.ts';
import { BackLink } from '../back-link.tsx';
import { requireAccount } from '../require-account.ts';
import { PasswordForm } from './password-form.tsx';

export default async function PasswordPage() {
  const { username, hasPassword } = await requireAccount('/account/password');
  // There is none to be known: the first one is set the way a lost one is.
  if (!hasPassword) redirect('/forgot');
  const { frame, form, passwordStrength, account } = await currentText();
  const t = account.passwordPage;
  return (
    <PageCard>
      <PasswordForm username={username} text={{ frame, form, passwordStrength, page: t }}>
        <PageHeading title={t.title} about={t.about} />
      </PasswordForm>
      <p className="mt-4 text-center">
        <a href="/forgot" className="text-link inline-flex min-h-11 items-center">
          {t.forgot}
        </a>
      </p>
      <BackLink />
    </PageCard>
  );
}
