import { fillTemplate } from '@menjin/contract/error-messages';
import { notFound } from 'next/navigation';
import { Notice } from '../../../components/notice.tsx';
import { PageHeading } from '../../../components/page-card.tsx';
import { PageTitle } from '../../../components/page-title.tsx';
import { RefreshEvery } from '../../../components/refresh-every.tsx';
import { currentLocale } from '../../../i18n/current-locale.ts';
import { currentText } from '../../../i18n/dictionaries.ts';
import { webDeps } from '../../../server/deps.ts';
import { wantedRecipient } from '../wanted-recipient.ts';
import { MessageBubble } from './message-bubble.tsx';
import { RecipientList } from './recipient-list.tsx';

export default async function InboxPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { env, sandboxInbox } = webDeps();
  if (env.SANDBOX === undefined) notFound();
  const { inbox: t } = await currentText();
  const locale = await currentLocale();
  const { origin } = new URL(env.NEXTAUTH_URL);
  const wanted = [(await searchParams)['to']].flat()[0] ?? '';
  const recipient = wantedRecipient(wanted);
  const all = await sandboxInbox.list(null);
  const shown = recipient === null ? all : await sandboxInbox.list(recipient);
  const own = recipient === null ? [] : [recipient];
  const recipients = new Set([...own, ...all.map(({ to }) => to)]);
  return (
    <main id="main" tabIndex={-1} data-wide className="page-width flex-1 pb-8 outline-none">
      <PageTitle title={t.title} />
      <RefreshEvery seconds={2} />
      <p className="mb-2 inline-block rounded-full bg-tint px-3 py-0.5 font-medium text-accent">
        {t.banner}
      </p>
      <PageHeading title={t.title} about={t.about} />
      {wanted !== '' && recipient === null && (
        <Notice>{fillTemplate(t.unknown, { text: wanted })}</Notice>
      )}
      <div className="mt-6 gap-8 md:grid md:grid-cols-[13rem_minmax(0,1fr)]">
        <RecipientList recipients={[...recipients]} current={recipient} text={t} />
        <section aria-label={t.messages} role="log" className="space-y-4">
          {shown.map((message) => (
            <MessageBubble
              key={message.id}
              message={message}
              origin={origin}
              locale={locale}
              text={t}
            />
          ))}
          {shown.length === 0 && (
            <div className="rounded-2xl border border-dashed border-edge px-4 py-10 text-center">
              <p>{recipient === null ? t.empty : fillTemplate(t.emptyFor, { recipient })}</p>
              <a href="/register" className="text-link inline-flex min-h-11 items-center">
                {t.goRegister}
              </a>
            </div>
          )}
        </section>
      </div>
    </main>
  );
}
