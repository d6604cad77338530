import { fillTemplate } from '@menjin/contract/error-messages';
import { Button, buttonClass } from '../../components/button.tsx';
import { PageCard, PageHeading } from '../../components/page-card.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { currentText } from '../../i18n/dictionaries.ts';
import { caller } from '../../server/caller.ts';
import { signOut } from '../account/actions.ts';

/**
 * For whoever is no member of staff, and for what is not there: the same page, so that nobody
 * learns which account exists. It names the account, as the wrong one is the usual cause.
 */
export default async function StaffNotFound() {
  const { staff, notFound: anywhere } = await currentText();
  const t = staff.notFound;
  const session = await (await caller()).session.current();
  return (
    <PageCard>
      <PageTitle title={t.title} />
      <PageHeading
        title={t.title}
        about={
          session === null
            ? anywhere.text
            : fillTemplate(t.about, { username: session.user.username })
        }
      />
      {session !== null && (
        <form action={signOut} className="mt-6">
          <Button type="submit">{t.signOut}</Button>
        </form>
      )}
      <a href="/" className={`${buttonClass('secondary')} mt-3 min-h-12 w-full`}>
        {t.home}
      </a>
    </PageCard>
  );
}
