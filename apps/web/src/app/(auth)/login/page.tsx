import { fillTemplate } from '@menjin/contract/error-messages';
import { redirect } from 'next/navigation';
import { CarryMobileLink } from '../../../components/carry-mobile-link.tsx';
import { Notice } from '../../../components/notice.tsx';
import { PageCard, PageHeading } from '../../../components/page-card.tsx';
import { SandboxNotice } from '../../../components/sandbox-notice.tsx';
import { currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { carriedMobile } from '../../../server/carried-mobile.ts';
import { webDeps } from '../../../server/deps.ts';
import { nextPath, withNext } from '../../../server/forms/next-path.ts';
import { rememberedDays } from '../../../server/remembered-days.ts';
import { codeFieldSetup } from '../../../server/sms-code-form/code-field-setup.ts';
import { firstCodeFormAnswer } from '../../../server/sms-code-form/first-code-form-answer.ts';
import type { SearchParams } from '../../search-params.ts';
import { firstLoginAnswer } from './login-answer.ts';
import { LoginForm } from './login-form.tsx';
import { LoginTabs } from './login-tabs.tsx';
import { firstSmsLoginAnswer } from './sms-login-answer.ts';
import { SmsLoginForm } from './sms-login-form.tsx';

export default async function LoginPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = await searchParams;
  const next = nextPath(query['next']);
  if ((await (await caller()).session.current()) !== null) redirect(next);
  const { deps } = webDeps();
  const { frame, form, login, register } = await currentText();
  const { agreeBefore, terms, agreeBetween, privacy } = register;
  const remembered = fillTemplate(login.remembered, { days: rememberedDays() });
  const text = { frame, form, login: { ...login, remembered } };
  const way = query['m'] === 'sms' ? 'sms' : 'password';

  const heading = (
    <>
      <PageHeading title={login.title} about={login.about} />
      {query['done'] === 'reset' && <Notice isNews>{login.wasReset}</Notice>}
      {way === 'sms' && <SandboxNotice />}
      <LoginTabs current={way} next={next} text={login} />
    </>
  );
  return (
    <PageCard>
      {way === 'sms' ? (
        <SmsLoginForm
          first={firstSmsLoginAnswer(await firstCodeFormAnswer({ purpose: 'login' }))}
          setup={await codeFieldSetup()}
          next={next}
          agreement={
            deps.settings.smsLoginRegisters ? { agreeBefore, terms, agreeBetween, privacy } : null
          }
          text={text}
        >
          {heading}
        </SmsLoginForm>
      ) : (
        <LoginForm first={firstLoginAnswer((await carriedMobile()) ?? '')} next={next} text={text}>
          {heading}
        </LoginForm>
      )}
      <p className="mt-4 text-center text-muted">
        {login.noAccount}
        <CarryMobileLink
          href={withNext('/register', next)}
          fieldId={way === 'sms' ? 'mobile' : 'identifier'}
          className="text-link -my-2.5 inline-block py-2.5"
        >
          {login.register}
        </CarryMobileLink>
      </p>
    </PageCard>
  );
}
