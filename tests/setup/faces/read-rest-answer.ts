import type { Answer } from '../answer.ts';
import type { RestRequest } from './rest-request.ts';

/** An answer of the REST face as the procedure behind it would have given it. */
export async function readRestAnswer(
  response: Response,
  { fieldNames = {}, data }: RestRequest,
): Promise<Answer<unknown>> {
  const { status, headers } = response;
  const bytes = Buffer.from(await response.arrayBuffer());
  const type = headers.get('content-type') ?? '';
  const isJson = type.startsWith('application/json');
  const body = isJson
    ? JSON.parse(bytes.toString())
    : { file: `data:${type};base64,${bytes.toString('base64')}` };
  const fieldErrors = Object.entries<string>(body.fieldErrors ?? {});
  return {
    status,
    headers,
    text: bytes.toString(),
    outcome: body.appCode ?? 'ok',
    detail: body.detail ?? {},
    fieldErrors: Object.fromEntries(
      fieldErrors.map(([field, code]) => [fieldNames[field] ?? field, code]),
    ) as Answer['fieldErrors'],
    data: body.appCode === undefined ? data?.(body) : null,
  };
}
