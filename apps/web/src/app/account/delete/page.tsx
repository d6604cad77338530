import { fillTemplate } from '@menjin/contract/error-messages';
import { PageCard, PageHeading } from '../../../components/page-card.tsx';
import { currentText } from '../../../i18n/dictionaries.ts';
import { BackLink } from '../back-link.tsx';
import { requireConfirmedSession } from '../require-session.ts';
import { DeleteForm } from './delete-form.tsx';

export default async function DeletePage() {
  const { user } = await requireConfirmedSession('/account/delete');
  const { frame, form, account } = await currentText();
  const { about, listHeading, list, after, ...t } = account.deletePage;
  const understood = fillTemplate(t.understood, { username: user.username });
  return (
    <PageCard>
      <DeleteForm text={{ frame, form, page: { ...t, understood } }}>
        <PageHeading title={t.title} about={about} />
        <h2 className="mt-6 font-semibold">{listHeading}</h2>
        <ul className="mt-1 list-disc space-y-1 pl-5">
          {list.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <p className="mt-3">{after}</p>
      </DeleteForm>
      <BackLink />
    </PageCard>
  );
}
