import { createCaller } from '@menjin/api';
import { RestLoginBody, RestSuccess } from '@menjin/contract/rest';
import { restRoute } from '../rest-route.ts';

export const loginRoute = restRoute({
  methods: ['POST'],
  path: '/login/',
  tag: 'Sessions',
  summary: 'Signs in by password',
  description: 'Sets the cookies of the session and `username`, which the page may read.',
  hasEffect: true,
  needsSession: false,
  changesSession: true,
  failures: 'form',
  fieldNames: { identifier: 'username' },
  body: RestLoginBody,
  success: RestSuccess,
  async handle(visit, { body }) {
    const remembered = body.remembered ?? body.remember ?? false;
    const input = { identifier: body.username, password: body.password, remembered };
    const { user } = await createCaller(visit).login.withPassword(input);
    visit.showUsername(user.username, { remembered });
    return {};
  },
});
