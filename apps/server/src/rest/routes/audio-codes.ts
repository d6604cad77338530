import { issueAudio } from '@menjin/api';
import { CAPTCHA_LANGUAGES, IssueAudioInput } from '@menjin/contract';
import { z } from 'zod';
import { restRoute } from '../rest-route.ts';

export const audioCodesRoute = restRoute({
  methods: ['GET'],
  path: '/audio_codes/:uuid/',
  tag: 'Proofs',
  summary: 'Speaks digits under the id of an image',
  description: 'Either of the two answers the captcha, and one answer ends both.',
  hasEffect: true,
  needsSession: false,
  changesSession: false,
  failures: 'proper',
  fieldNames: { id: 'uuid' },
  params: z.object({ uuid: z.string().meta({ format: 'uuid' }) }),
  query: z.object({ language: z.enum(CAPTCHA_LANGUAGES, 'FIELD_INVALID').optional() }),
  success: ['audio/wav'],
  handle(visit, { params: { uuid }, query: { language } }) {
    return issueAudio(visit.deps, visit, IssueAudioInput.parse({ id: uuid, language }));
  },
});
