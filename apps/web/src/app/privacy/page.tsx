import { PageCard, PageHeading } from '../../components/page-card.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { currentText } from '../../i18n/dictionaries.ts';

export default async function PrivacyPage() {
  const { privacy: t } = await currentText();
  return (
    <PageCard>
      <PageTitle title={t.title} />
      <PageHeading title={t.title} />
      <p className="mt-4">{t.text}</p>
    </PageCard>
  );
}
