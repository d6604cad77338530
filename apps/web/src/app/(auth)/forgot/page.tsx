import { randomUUID } from 'node:crypto';
import { PageCard } from '../../../components/page-card.tsx';
import { SandboxNotice } from '../../../components/sandbox-notice.tsx';
import { currentText } from '../../../i18n/dictionaries.ts';
import { webDeps } from '../../../server/deps.ts';
import { codeFieldSetup } from '../../../server/sms-code-form/code-field-setup.ts';
import { firstForgotAnswer } from './forgot-answer.ts';
import { ForgotForm } from './forgot-form.tsx';

export default async function ForgotPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { ticket } = await searchParams;
  const { frame, form, forgot, passwordStrength, sandbox } = await currentText();
  return (
    <PageCard>
      <ForgotForm
        first={firstForgotAnswer(randomUUID(), typeof ticket === 'string' ? ticket : null)}
        setup={await codeFieldSetup()}
        text={{ frame, form, forgot, passwordStrength }}
        sandboxNotice={
          webDeps().env.SANDBOX !== undefined && (
            <SandboxNotice text={sandbox} newWindow={frame.newWindow} />
          )
        }
      />
      <p className="mt-4 text-center">
        <a href="/login" className="text-link -my-2.5 inline-block py-2.5">
          {forgot.login}
        </a>
      </p>
    </PageCard>
  );
}
