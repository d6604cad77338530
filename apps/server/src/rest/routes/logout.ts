import { createCaller } from '@menjin/api';
import { RestSuccess } from '@menjin/contract/rest';
import { restRoute } from '../rest-route.ts';

export const logoutRoute = restRoute({
  methods: ['DELETE', 'POST'],
  path: '/logout/',
  tag: 'Sessions',
  summary: 'Signs out',
  hasEffect: true,
  needsSession: false,
  changesSession: true,
  failures: 'form',
  success: RestSuccess,
  async handle(visit) {
    await createCaller(visit).session.end();
    return {};
  },
});
