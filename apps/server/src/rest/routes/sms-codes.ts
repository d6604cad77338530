import { createCaller, linkChallenges, renewFlow } from '@menjin/api';
import { Mobile } from '@menjin/contract';
import { RestSmsCodeQuery, RestSuccess } from '@menjin/contract/rest';
import { z } from 'zod';
import { restRoute } from '../rest-route.ts';

export const smsCodesRoute = restRoute({
  methods: ['GET'],
  path: '/sms_codes/:mobile/',
  tag: 'Proofs',
  summary: 'Has a code for registration sent to a number',
  description:
    'Takes what an image says, once, right or wrong. Sets the flow cookie, which stands for the ' +
    'request at `POST /register/`; without it the code is bound to the number alone and takes ' +
    'three tries at most.',
  hasEffect: true,
  needsSession: false,
  changesSession: false,
  failures: 'sms',
  fieldNames: { 'proof.id': 'image_code_id', 'proof.text': 'image_code' },
  params: z.object({ mobile: Mobile }),
  query: RestSmsCodeQuery.refine(({ image_code_id, uuid }) => Boolean(image_code_id ?? uuid), {
    path: ['image_code_id'],
    message: 'FIELD_REQUIRED',
  }),
  success: RestSuccess,
  async handle(visit, { params: { mobile }, query }) {
    const id = query.image_code_id ?? query.uuid ?? '';
    const proof = { kind: 'image', id, text: query.image_code } as const;
    const asked = { purpose: 'register', mobile, proof } as const;
    await createCaller(linkChallenges(visit)).sms.requestCode(asked);
    renewFlow(visit);
    return {};
  },
});
