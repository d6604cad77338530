import { randomUUID } from 'node:crypto';
import { CarryMobileLink } from '../../../components/carry-mobile-link.tsx';
import { emptyCodeFormAnswer } from '../../../components/code-form-answer.ts';
import { PageCard } from '../../../components/page-card.tsx';
import { SandboxNotice } from '../../../components/sandbox-notice.tsx';
import { currentText } from '../../../i18n/dictionaries.ts';
import { nextPath, withNext } from '../../../server/forms/next-path.ts';
import { codeFieldSetup } from '../../../server/sms-code-form/code-field-setup.ts';
import { firstCodeFormAnswer } from '../../../server/sms-code-form/first-code-form-answer.ts';
import type { SearchParams } from '../../search-params.ts';
import { type ForgotAnswer, firstForgotAnswer, ticketForgotAnswer } from './forgot-answer.ts';
import { ForgotForm } from './forgot-form.tsx';

export default async function ForgotPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const { ticket, next: wanted } = await searchParams;
  const next = nextPath(wanted);
  const { frame, form, forgot, passwordStrength } = await currentText();
  const link = 'text-link -my-2.5 inline-block py-2.5';
  return (
    <PageCard>
      <ForgotForm
        first={await firstAnswer(ticket)}
        setup={await codeFieldSetup()}
        next={next}
        text={{ frame, form, forgot, passwordStrength }}
        sandboxNotice={<SandboxNotice />}
      />
      <p className="mt-4 flex flex-wrap justify-center gap-x-6">
        <CarryMobileLink href={withNext('/login', next)} fieldId="mobile" className={link}>
          {forgot.login}
        </CarryMobileLink>
        <CarryMobileLink href={withNext('/register', next)} fieldId="mobile" className={link}>
          {forgot.register}
        </CarryMobileLink>
      </p>
    </PageCard>
  );
}

/** A link from an email is about its own account, whatever else this browser asked for. */
async function firstAnswer(ticket: unknown): Promise<ForgotAnswer> {
  if (typeof ticket === 'string')
    return ticketForgotAnswer(emptyCodeFormAnswer(randomUUID()), ticket);
  return firstForgotAnswer(await firstCodeFormAnswer({ purpose: 'reset' }));
}
