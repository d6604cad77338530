import { issueCaptcha } from '@menjin/api';
import { IssueCaptchaInput } from '@menjin/contract';
import { z } from 'zod';
import { negotiateFormat } from '../negotiate-format.ts';
import { restRoute } from '../rest-route.ts';

const ENDING = /\.([a-z]{3,4})$/i;

export const imageCodesRoute = restRoute({
  methods: ['GET'],
  path: '/image_codes/:uuid/',
  tag: 'Proofs',
  summary: 'Draws an image under an id that the client makes',
  description:
    'JPEG, or what the Accept header or an ending asks for: `.png`, `.webp`, `.gif`. Its text can be ' +
    'used once, for 100 seconds unless CAPTCHA_TTL_SECONDS says otherwise. The browser that asked gets another text under the same id; ' +
    'nobody else does. Sets the flow cookie.',
  hasEffect: true,
  needsSession: false,
  changesSession: false,
  failures: 'proper',
  fieldNames: { id: 'uuid', format: 'uuid' },
  params: z.object({ uuid: z.string().meta({ format: 'uuid' }) }),
  success: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
  handle(visit, { params: { uuid } }) {
    const ending = ENDING.exec(uuid)?.[1]?.toLowerCase();
    const format = ending === 'jpg' ? 'jpeg' : (ending ?? negotiateFormat(visit.accept));
    const input = IssueCaptchaInput.parse({ id: uuid.replace(ENDING, ''), format });
    return issueCaptcha(visit.deps, visit, input);
  },
});
