import { errorAnswer } from '@menjin/api';

/** Answers HEAD, which Next would else answer by making what nobody looks at. */
export function refuseHead(): Response {
  const { status } = errorAnswer('METHOD_REFUSED');
  return new Response(null, { status, headers: { allow: 'GET' } });
}
