import { PageCard, PageHeading } from '../../components/page-card.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { currentText } from '../../i18n/dictionaries.ts';
import type { SearchParams } from '../search-params.ts';
import { VerifyForm } from './verify-form.tsx';

/**
 * Where the link of a mail leads. Opening it changes nothing, because programs that look
 * through mail open links, too: the button does.
 */
export default async function EmailLinkPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const { token } = await searchParams;
  const { frame, form, account } = await currentText();
  const t = account.verifyPage;
  return (
    <PageCard>
      {typeof token === 'string' && token !== '' ? (
        <VerifyForm token={token} text={{ frame, form, page: t }}>
          <PageHeading title={t.title} about={t.about} />
        </VerifyForm>
      ) : (
        <>
          <PageTitle title={t.title} />
          <PageHeading title={t.title} about={t.noToken} />
          <a href="/account/email" className="text-link mt-4 inline-flex min-h-11 items-center">
            {t.sendAnother}
          </a>
        </>
      )}
    </PageCard>
  );
}
