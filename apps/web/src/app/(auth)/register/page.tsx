import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { KeepMobileLink } from '../../../components/keep-mobile-link.tsx';
import { PageCard, PageHeading } from '../../../components/page-card.tsx';
import { SandboxNotice } from '../../../components/sandbox-notice.tsx';
import { currentLocale } from '../../../i18n/current-locale.ts';
import { currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { webDeps } from '../../../server/deps.ts';
import { emptyRegisterAnswer } from './register-answer.ts';
import { RegisterForm } from './register-form.tsx';

export default async function RegisterPage() {
  if ((await (await caller()).session.current()) !== null) redirect('/account');
  const { deps, env } = webDeps();
  const { captcha, frame, form, passwordStrength, register, sandbox, smsCode } =
    await currentText();
  return (
    <PageCard>
      <RegisterForm
        first={emptyRegisterAnswer(randomUUID())}
        captchaTtlSeconds={deps.settings.captchaTtlSeconds}
        locale={await currentLocale()}
        text={{ captcha, frame, form, passwordStrength, register, smsCode }}
      >
        <PageHeading title={register.title} about={register.about} />
        {env.SANDBOX !== undefined && <SandboxNotice text={sandbox} newWindow={frame.newWindow} />}
      </RegisterForm>
      <p className="mt-4 text-center text-muted">
        {register.haveAccount}
        <KeepMobileLink
          href="/login"
          fieldId="mobile"
          className="text-link -mx-1.5 -my-2.5 inline-block px-1.5 py-2.5"
        >
          {register.login}
        </KeepMobileLink>
      </p>
    </PageCard>
  );
}
