import { fillTemplate } from '@menjin/contract/error-messages';
import { notFound } from 'next/navigation';
import { Notice } from '../../../components/notice.tsx';
import { PageHeading } from '../../../components/page-card.tsx';
import { PageTitle } from '../../../components/page-title.tsx';
import { currentLocale } from '../../../i18n/current-locale.ts';
import { currentText } from '../../../i18n/dictionaries.ts';
import { webDeps } from '../../../server/deps.ts';
import type { SearchParams } from '../../search-params.ts';
import { wantedRecipient } from '../wanted-recipient.ts';
import { ConversationList } from './conversation-list.tsx';
import { ConversationMessages } from './conversation-messages.tsx';
import { listConversations } from './list-conversations.ts';
import { LiveUpdates } from './live-updates.tsx';

export default async function InboxPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { env, sandboxInbox } = webDeps();
  if (env.SANDBOX === undefined) notFound();
  const { inbox: t } = await currentText();
  const locale = await currentLocale();
  const wanted = [(await searchParams)['to']].flat()[0] ?? '';
  const recipient = wantedRecipient(wanted);
  // Before what it tells of: a message that comes in between is shown, and asked for once more.
  const version = await sandboxInbox.version();
  const all = await sandboxInbox.list(null);
  const shown = recipient === null ? all : await sandboxInbox.list(recipient);
  const view = { current: recipient, now: new Date(), locale, text: t };
  return (
    <main id="main" tabIndex={-1} data-wide className="page-width flex-1 pb-8 outline-none">
      <PageTitle title={t.title} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <PageHeading title={t.title} />
        <p className="rounded-full bg-tint px-3 py-0.5 text-sm font-medium text-accent">
          {t.banner}
        </p>
      </div>
      <p className="mt-2 text-muted">{t.about}</p>
      {wanted !== '' && recipient === null && (
        <Notice>{fillTemplate(t.unknown, { text: wanted })}</Notice>
      )}
      <div className="-mx-4 mt-6 flex h-[max(32rem,100dvh-15rem)] flex-col overflow-hidden border-y border-line bg-surface sm:mx-0 sm:h-[max(28rem,100dvh-19rem)] sm:rounded-2xl sm:border md:grid md:grid-cols-[18rem_minmax(0,1fr)]">
        <ConversationList conversations={listConversations(all, recipient)} {...view} />
        <ConversationMessages
          messages={shown}
          origin={new URL(env.NEXTAUTH_URL).origin}
          live={<LiveUpdates version={version} text={t} />}
          {...view}
        />
      </div>
    </main>
  );
}
