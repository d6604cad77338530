import { redirect } from 'next/navigation';
import { PageCard, PageHeading } from '../../../components/page-card.tsx';
import { currentText } from '../../../i18n/dictionaries.ts';
import { fillTemplate } from '../../../i18n/fill-template.ts';
import { caller } from '../../../server/caller.ts';
import { rememberedDays } from '../../../server/remembered-days.ts';
import { LoginForm } from './login-form.tsx';
import { nextPath } from './next-path.ts';

export default async function LoginPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  if ((await (await caller()).session.current()) !== null) redirect('/account');
  const { frame, form, login } = await currentText();
  const remembered = fillTemplate(login.remembered, { days: rememberedDays() });
  return (
    <PageCard>
      <LoginForm
        next={nextPath((await searchParams)['next'])}
        text={{ frame, form, login: { ...login, remembered } }}
      >
        <PageHeading title={login.title} about={login.about} />
      </LoginForm>
      <p className="mt-4 text-center text-muted">
        {login.noAccount}
        <a href="/register" className="text-link -my-2.5 inline-block py-2.5">
          {login.register}
        </a>
      </p>
    </PageCard>
  );
}
