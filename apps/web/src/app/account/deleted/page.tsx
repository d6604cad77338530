import { redirect } from 'next/navigation';
import { buttonClass } from '../../../components/button.tsx';
import { PageCard, PageHeading } from '../../../components/page-card.tsx';
import { PageTitle } from '../../../components/page-title.tsx';
import { currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';

export default async function DeletedPage() {
  if ((await (await caller()).session.current()) !== null) redirect('/account');
  const { deletedPage: t } = (await currentText()).account;
  return (
    <PageCard>
      <PageTitle title={t.title} />
      <PageHeading title={t.title} about={t.about} />
      <nav className="mt-6 flex flex-col gap-3">
        <a href="/" className={`${buttonClass('secondary')} min-h-12`}>
          {t.home}
        </a>
        <a href="/register" className="text-link flex min-h-11 items-center justify-center">
          {t.register}
        </a>
      </nav>
    </PageCard>
  );
}
