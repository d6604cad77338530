import { errorSentence } from '@menjin/client/messages';
import { useMenjin } from '@menjin/client/react';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../i18n/text-provider.tsx';
import { usePlaces } from '../places-context.ts';

/** What only whoever is signed in may read; nothing of it is kept once it is not shown. */
export function AccountCard() {
  const { t, language } = useText();
  const { web } = usePlaces();
  const { data, error, isFetching, refetch } = useQuery(
    useMenjin().account.get.queryOptions(undefined, { gcTime: 0 }),
  );
  return (
    <section aria-labelledby="account-title" aria-busy={isFetching} className="card account">
      <h2 id="account-title">{t.account.title}</h2>
      {data !== undefined && (
        <dl>
          <dt>{t.account.username}</dt>
          <dd>{data.username}</dd>
          <dt>{t.account.mobile}</dt>
          <dd>{data.maskedMobile ?? t.account.noMobile}</dd>
          <dt>{t.account.since}</dt>
          <dd>
            <time dateTime={data.createdAt}>
              {new Date(data.createdAt).toLocaleDateString(language, { dateStyle: 'long' })}
            </time>
          </dd>
        </dl>
      )}
      {data === undefined && error === null && <p className="muted">{t.account.loading}</p>}
      <div role="status">{error !== null && <p>{errorSentence(error, language)}</p>}</div>
      <p className="actions">
        <button
          type="button"
          className="quiet"
          aria-disabled={isFetching}
          onClick={() => void refetch()}
        >
          {t.account.refresh}
        </button>
        {web !== null && <a href={`${web}/account`}>{t.account.manage}</a>}
      </p>
    </section>
  );
}
