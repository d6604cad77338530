import type { AppErrorData, RequestedSmsCode } from '@menjin/contract';

export type Answer<Data = RequestedSmsCode> = {
  status: number;
  headers: Headers;
  /** The body as it was sent. */
  text: string;
  /** `ok`, or the error's code. */
  outcome: string;
  detail: AppErrorData['detail'];
  fieldErrors: AppErrorData['fieldErrors'];
  /** What is answered where nothing is refused; the caller knows of which shape. */
  data: Data;
};

export async function readAnswer<Data>(response: Response): Promise<Answer<Data>> {
  const text = await response.text();
  const { result, error } = JSON.parse(text);
  return {
    status: response.status,
    headers: response.headers,
    text,
    outcome: error?.data.appCode ?? 'ok',
    detail: error?.data.detail ?? {},
    fieldErrors: error?.data.fieldErrors ?? {},
    data: result?.data,
  };
}
