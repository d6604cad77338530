import { redirect } from 'next/navigation';
import { CarryMobileLink } from '../../../components/carry-mobile-link.tsx';
import { PageCard, PageHeading } from '../../../components/page-card.tsx';
import { SandboxNotice } from '../../../components/sandbox-notice.tsx';
import { currentMobileHint } from '../../../i18n/current-mobile-hint.ts';
import { currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { nextPath, withNext } from '../../../server/forms/next-path.ts';
import { codeFieldSetup } from '../../../server/sms-code-form/code-field-setup.ts';
import { firstCodeFormAnswer } from '../../../server/sms-code-form/first-code-form-answer.ts';
import type { SearchParams } from '../../search-params.ts';
import { firstRegisterAnswer } from './register-answer.ts';
import { RegisterForm } from './register-form.tsx';

export default async function RegisterPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const next = nextPath((await searchParams)['next']);
  if ((await (await caller()).session.current()) !== null) redirect(next);
  const { frame, form, passwordStrength, register } = await currentText();
  const mobileHint = await currentMobileHint(register);
  return (
    <PageCard>
      <RegisterForm
        first={firstRegisterAnswer(await firstCodeFormAnswer({ purpose: 'register' }))}
        setup={await codeFieldSetup()}
        next={next}
        text={{ frame, form, passwordStrength, register: { ...register, mobileHint } }}
      >
        <PageHeading title={register.title} about={register.about} />
        <SandboxNotice />
      </RegisterForm>
      <p className="mt-4 text-center text-muted">
        {register.haveAccount}
        <CarryMobileLink
          href={withNext('/login', next)}
          fieldId="mobile"
          className="text-link -mx-1.5 -my-2.5 inline-block px-1.5 py-2.5"
        >
          {register.login}
        </CarryMobileLink>
      </p>
    </PageCard>
  );
}
