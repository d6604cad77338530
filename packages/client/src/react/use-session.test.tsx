import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createMenjinClient } from '../create-menjin-client.ts';
import type { MenjinFetch } from '../menjin-fetch.ts';
import { MenjinProvider, useMenjin, useSession } from '../react.ts';

const session = {
  user: { id: 7, username: 'Alice_1', maskedMobile: '138****8000' },
  remembered: true,
  expiresAt: '2026-01-15T00:00:00.000Z',
  confirmedUntil: null,
};
const answer = (data: unknown) => async () => Response.json([{ result: { data } }]);

function Greeting() {
  const { state, user } = useSession();
  return `${state} ${user?.username ?? 'nobody'}`;
}

/** What a page says after its query client has asked, and when it has not. */
function setUp(fetch: MenjinFetch) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const client = createMenjinClient({ url: 'https://accounts.example.com', fetch });
  const render = (page: React.ReactNode) =>
    renderToStaticMarkup(
      <QueryClientProvider client={queryClient}>
        <MenjinProvider client={client}>{page}</MenjinProvider>
      </QueryClientProvider>,
    );
  function Asking() {
    const asked = queryClient.query(useMenjin().session.current.queryOptions());
    asked.catch(() => null);
    return null;
  }
  return {
    queryClient,
    says: () => render(<Greeting />),
    async ask() {
      render(<Asking />);
      await expect.poll(() => queryClient.isFetching()).toBe(0);
    },
  };
}

test('says that it does not know yet', async () => {
  const { says } = setUp(answer(null));
  expect(says()).toBe('checking nobody');
});

test('says who is signed in', async () => {
  const { ask, says } = setUp(answer(session));
  await ask();
  expect(says()).toBe('signed-in Alice_1');
});

test('says that nobody is', async () => {
  const { ask, says } = setUp(answer(null));
  await ask();
  expect(says()).toBe('signed-out nobody');
});

test('says that nobody could be asked', async () => {
  const { ask, says } = setUp(() => Promise.reject(new TypeError('Failed to fetch')));
  await ask();
  expect(says()).toBe('unreachable nobody');
});

test('keeps what it knows when it cannot be asked for anew', async () => {
  const silence = () => Promise.reject(new TypeError('Failed to fetch'));
  const answers = [answer(session), silence];
  const { ask, queryClient, says } = setUp(() => (answers.shift() ?? silence)());
  await ask();
  await queryClient.invalidateQueries();
  await ask();
  expect(answers).toEqual([]);
  expect(says()).toBe('signed-in Alice_1');
});
