import { buttonClass } from '../../../components/button.tsx';
import { PageCard, PageHeading } from '../../../components/page-card.tsx';
import { PageTitle } from '../../../components/page-title.tsx';
import { currentText } from '../../../i18n/dictionaries.ts';

export default async function EmailVerifiedPage() {
  const { verifiedPage: t } = (await currentText()).account;
  return (
    <PageCard>
      <PageTitle title={t.title} />
      <PageHeading title={t.title} about={t.about} />
      <a href="/account" className={`${buttonClass('secondary')} mt-6 min-h-12 w-full`}>
        {t.toAccount}
      </a>
    </PageCard>
  );
}
