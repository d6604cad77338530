import { Button } from '../../../components/button.tsx';
import { PageCard, PageHeading } from '../../../components/page-card.tsx';
import { PageTitle } from '../../../components/page-title.tsx';
import { currentText } from '../../../i18n/dictionaries.ts';
import { revokeOtherSessions } from '../actions.ts';
import { BackLink } from '../back-link.tsx';
import { requireSession } from '../require-session.ts';

export default async function OtherDevicesPage() {
  await requireSession('/account/other-devices');
  const { devices: t } = (await currentText()).account;
  return (
    <PageCard>
      <PageTitle title={t.signOutOthers} />
      <PageHeading title={t.signOutOthersTitle} about={t.signOutOthersAbout} />
      <form action={revokeOtherSessions} className="mt-6">
        <Button type="submit">{t.confirm}</Button>
      </form>
      <BackLink />
    </PageCard>
  );
}
