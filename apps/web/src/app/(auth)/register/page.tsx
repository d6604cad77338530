import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { PageCard, PageHeading } from '../../../components/page-card.tsx';
import { currentLocale } from '../../../i18n/current-locale.ts';
import { currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { webDeps } from '../../../server/deps.ts';
import { emptyRegisterAnswer } from './register-answer.ts';
import { RegisterForm } from './register-form.tsx';
import { SandboxNotice } from './sandbox-notice.tsx';

export default async function RegisterPage() {
  if ((await (await caller()).session.current()) !== null) redirect('/account');
  const { deps, env } = webDeps();
  const { captcha, frame, form, register, sandbox } = await currentText();
  return (
    <PageCard>
      <RegisterForm
        first={emptyRegisterAnswer(randomUUID())}
        captchaTtlSeconds={deps.settings.captchaTtlSeconds}
        locale={await currentLocale()}
        text={{ captcha, frame, form, register }}
      >
        <PageHeading title={register.title} about={register.about} />
        {env.SANDBOX !== undefined && <SandboxNotice text={sandbox} newWindow={frame.newWindow} />}
      </RegisterForm>
      <p className="mt-4 text-center text-muted">
        {register.haveAccount}
        <a href="/login" className="text-link -my-2.5 inline-block py-2.5">
          {register.login}
        </a>
      </p>
    </PageCard>
  );
}
