import { AppError, createCaller } from '@menjin/api';
import { RestCurrentSession, RestSessions, RestSuccess } from '@menjin/contract/rest';
import { z } from 'zod';
import { restRoute } from '../rest-route.ts';

export const currentSessionRoute = restRoute({
  methods: ['GET'],
  path: '/sessions/current/',
  tag: 'Sessions',
  summary: 'Whose session it is',
  description:
    'For back ends of any language: pass on the Cookie or the Authorization header of a request, and ' +
    'ask anew for every one. 401: it is nobody’s now.',
  hasEffect: false,
  needsSession: true,
  changesSession: false,
  failures: 'own',
  success: RestCurrentSession,
  async handle(visit) {
    const session = await createCaller(visit).session.current();
    if (session === null) throw new AppError('SIGN_IN_REQUIRED');
    return { session };
  },
});

export const sessionsRoute = restRoute({
  methods: ['GET'],
  path: '/sessions/',
  tag: 'Sessions',
  summary: 'Where an account is signed in',
  hasEffect: false,
  needsSession: true,
  changesSession: false,
  failures: 'own',
  success: RestSessions,
  handle: async (visit) => ({ sessions: await createCaller(visit).session.list() }),
});

export const sessionRoute = restRoute({
  methods: ['DELETE'],
  path: '/sessions/:id/',
  tag: 'Sessions',
  summary: 'Ends a session of the account',
  hasEffect: true,
  needsSession: true,
  changesSession: true,
  failures: 'own',
  params: z.object({ id: z.string().meta({ format: 'uuid' }) }),
  success: RestSuccess,
  async handle(visit, { params: { id } }) {
    await createCaller(visit).session.revoke({ id });
    return {};
  },
});
