import type { AppErrorData } from '@menjin/contract';
import type { TRPCDefaultErrorShape } from '@trpc/server';

/** The body of every refusal. */
export type MenjinErrorShape = Omit<TRPCDefaultErrorShape, 'data'> & {
  data: TRPCDefaultErrorShape['data'] & AppErrorData;
};
