import { fillTemplate } from '@menjin/contract/error-messages';
import { PageCard, PageHeading } from '../../../components/page-card.tsx';
import { SandboxNotice } from '../../../components/sandbox-notice.tsx';
import { currentMobileHint } from '../../../i18n/current-mobile-hint.ts';
import { currentText } from '../../../i18n/dictionaries.ts';
import { codeFieldSetup } from '../../../server/sms-code-form/code-field-setup.ts';
import { firstCodeFormAnswer } from '../../../server/sms-code-form/first-code-form-answer.ts';
import { BackLink } from '../back-link.tsx';
import { requireConfirmedSession } from '../require-session.ts';
import { MobileForm } from './mobile-form.tsx';

export default async function MobilePage() {
  const { id: owner, maskedMobile: mobile } = (await requireConfirmedSession('/account/mobile'))
    .user;
  const { frame, form, account } = await currentText();
  const { setTitle, setAbout, setSubmit, about, ...words } = account.mobilePage;
  const t = { ...words, mobileHint: await currentMobileHint(words) };
  // Accounts that were taken over may have no number yet.
  const page = mobile === null ? { ...t, title: setTitle, submit: setSubmit } : t;
  return (
    <PageCard>
      <MobileForm
        first={await firstCodeFormAnswer({ purpose: 'change-mobile', owner })}
        setup={await codeFieldSetup()}
        text={{ frame, form, page }}
      >
        <PageHeading
          title={page.title}
          about={mobile === null ? setAbout : fillTemplate(about, { mobile })}
        />
        <SandboxNotice />
      </MobileForm>
      <BackLink />
    </PageCard>
  );
}
