import { randomUUID } from 'node:crypto';
import { AppError } from '@menjin/api';
import type { FastifyInstance } from 'fastify';
import { expect, test, vi } from 'vitest';
import { askForCode, RIGHT_CODE } from '../../testing/codes.ts';
import { openBrowser } from '../../testing/open-browser.ts';
import { openFaces } from '../../testing/open-faces.ts';
import { newMobile, newName, newSignedIn } from '../../testing/people.ts';
import { failure } from '../../testing/rest-bodies.ts';
import { type Answer, send } from '../../testing/send.ts';
import { always, proper, testFailures } from '../../testing/test-failures.ts';

// What a request depends on does not answer, or answers with something nobody thought of.
const opened = await openFaces();
const { deps, face, logged } = opened;

type Broken = readonly [
  request: string,
  call: string,
  spyOnCall: () => { mockRejectedValue(error: Error): { mockRestore(): void } },
  arrange: (at: FastifyInstance) => Promise<() => Promise<Answer>>,
];

const signedIn = (at: FastifyInstance) => newSignedIn(deps, at);

const BROKEN: Broken[] = [
  [
    'GET /image_codes/:uuid/',
    'captchaTexts.put',
    () => vi.spyOn(deps.captchaTexts, 'put'),
    async (at) => () => send(at, 'GET', `/image_codes/${randomUUID()}/`),
  ],
  [
    'GET /audio_codes/:uuid/',
    'rateWindows.count',
    () => vi.spyOn(deps.rateWindows, 'count'),
    async (at) => () => send(at, 'GET', `/audio_codes/${randomUUID()}/`),
  ],
  ...(
    [
      ['captchaTexts.take', () => vi.spyOn(deps.captchaTexts, 'take')],
      ['smsOutbox.enqueue', () => vi.spyOn(deps.smsOutbox, 'enqueue')],
      ['flowChallenges.put', () => vi.spyOn(deps.flowChallenges, 'put')],
    ] as const
  ).map(
    ([call, spyOnCall]): Broken => [
      'GET /sms_codes/:mobile/',
      call,
      spyOnCall,
      async (at) => {
        const id = randomUUID();
        await send(at, 'GET', `/image_codes/${id}/`);
        return () => send(at, 'GET', `/sms_codes/${newMobile()}/?image_code=ACDE&uuid=${id}`);
      },
    ],
  ),
  [
    'GET /usernames/:name/count/',
    'accounts.exists',
    () => vi.spyOn(deps.accounts, 'exists'),
    async (at) => () => send(at, 'GET', '/usernames/alice_1/count/'),
  ],
  [
    'GET /mobiles/:mobile/count/',
    'accounts.exists',
    () => vi.spyOn(deps.accounts, 'exists'),
    async (at) => () => send(at, 'GET', '/mobiles/13800138000/count/'),
  ],
  ...(
    [
      ['flowChallenges.find', () => vi.spyOn(deps.flowChallenges, 'find')],
      ['accounts.create', () => vi.spyOn(deps.accounts, 'create')],
    ] as const
  ).map(
    ([call, spyOnCall]): Broken => [
      'POST /register/',
      call,
      spyOnCall,
      async (at) => {
        const [browser, mobile] = [openBrowser(at), newMobile()];
        await askForCode(browser, mobile);
        const password = 'correct horse';
        const body = { username: newName(), password, password2: password, mobile, allow: true };
        return () => browser.post('/register/', { ...body, sms_code: RIGHT_CODE });
      },
    ],
  ),
  [
    'POST /login/',
    'accounts.find',
    () => vi.spyOn(deps.accounts, 'find'),
    async (at) => () => send(at, 'POST', '/login/', { body: { username: 'a', password: 'b' } }),
  ],
  [
    'DELETE /logout/',
    'sessions.end',
    () => vi.spyOn(deps.sessions, 'end'),
    async (at) => {
      const { browser } = await signedIn(at);
      return () => browser.delete('/logout/');
    },
  ],
  [
    'GET /info/',
    'accounts.get',
    () => vi.spyOn(deps.accounts, 'get'),
    async (at) => {
      const { browser } = await signedIn(at);
      return () => browser.get('/info/');
    },
  ],
  [
    'PUT /password/',
    'accounts.changePassword',
    () => vi.spyOn(deps.accounts, 'changePassword'),
    async (at) => {
      const { browser, password } = await signedIn(at);
      const [new_password, new_password2] = ['battery staple', 'battery staple'];
      return () =>
        browser.put('/password/', { old_password: password, new_password, new_password2 });
    },
  ],
  [
    'PUT /emails/',
    'accounts.setEmail',
    () => vi.spyOn(deps.accounts, 'setEmail'),
    async (at) => {
      const { browser } = await signedIn(at);
      return () => browser.put('/emails/', { email: `${newName()}@example.com` });
    },
  ],
  [
    'GET /emails/verification/',
    'emailOutbox.find',
    () => vi.spyOn(deps.emailOutbox, 'find'),
    async (at) => () => send(at, 'GET', '/emails/verification/?token=x.token'),
  ],
  [
    'GET /sessions/current/',
    'sessions.find',
    () => vi.spyOn(deps.sessions, 'find'),
    async (at) => {
      const { browser } = await signedIn(at);
      return () => browser.get('/sessions/current/');
    },
  ],
  [
    'GET /sessions/',
    'sessions.list',
    () => vi.spyOn(deps.sessions, 'list'),
    async (at) => {
      const { browser } = await signedIn(at);
      return () => browser.get('/sessions/');
    },
  ],
  [
    'DELETE /sessions/:id/',
    'sessions.endOne',
    () => vi.spyOn(deps.sessions, 'endOne'),
    async (at) => {
      const { browser } = await signedIn(at);
      return () => browser.delete(`/sessions/${randomUUID()}/`);
    },
  ],
];

const UNEXPECTED = new Error('password authentication failed for user "menjin"');

for (const [request, call, spyOnCall, arrange] of BROKEN) {
  // Back ends that ask for sessions look at the status, whatever is set.
  const told = request.includes('/sessions') ? always : proper;
  const broken = (error: Error) => async (at: FastifyInstance) => {
    const ask = await arrange(at);
    const spy = spyOnCall().mockRejectedValue(error);
    const answer = await ask();
    spy.mockRestore();
    expect(answer.cookies).toEqual([]);
    return answer;
  };
  testFailures(opened, request, [
    [
      `${call} is down`,
      told(503),
      failure(5000, 'DEPENDENCY_DOWN'),
      broken(new AppError('DEPENDENCY_DOWN')),
    ],
    [`${call} has an error of its own`, told(500), failure(5000, 'UNEXPECTED'), broken(UNEXPECTED)],
  ]);

  test(`${request}: an error of ${call} is told to the log alone`, async () => {
    const answer = await broken(UNEXPECTED)(face);
    const requestId = answer.headers['x-request-id'];
    const lines = logged().filter((line) => line['requestId'] === requestId);
    expect(lines).toEqual([expect.objectContaining({ level: 'error', event: 'request' })]);
    expect(JSON.stringify([answer.body, answer.headers, lines])).not.toContain('authentication');
  });
}

testFailures(opened, 'POST /login/', [
  [
    'there is no room for one more password',
    proper(503),
    failure(5000, 'SERVICE_BUSY', { detail: { retryAfterSeconds: 2 } }),
    async (at) => {
      const busy = new AppError('SERVICE_BUSY', { detail: { retryAfterSeconds: 2 } });
      const spy = vi.spyOn(deps.passwords, 'withSlot').mockRejectedValue(busy);
      const answer = await send(at, 'POST', '/login/', { body: { username: 'a', password: 'b' } });
      spy.mockRestore();
      return answer;
    },
  ],
]);
