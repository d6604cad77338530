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
