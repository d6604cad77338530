import { currentBrand } from '../brand/current-brand.ts';
import { buttonClass } from '../components/button.tsx';
import { PageCard, PageHeading } from '../components/page-card.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { currentText } from '../i18n/dictionaries.ts';

export default async function NotFound() {
  const { notFound: t } = await currentText();
  const { links } = await currentBrand();
  return (
    <PageCard>
      <PageTitle title={t.title} />
      <PageHeading title={t.title} about={t.text} />
      <a href={links.home} className={`${buttonClass('secondary')} mt-6 min-h-12 w-full`}>
        {t.home}
      </a>
    </PageCard>
  );
}
