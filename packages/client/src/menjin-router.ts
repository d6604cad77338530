import type { inferRouterInputs, inferRouterOutputs, TRPCBuiltRouter } from '@trpc/server';
import type { MenjinErrorShape } from './menjin-error-shape.ts';
import type { MenjinProcedures } from './menjin-procedures.ts';

/** What can be asked of menjin, without anything of the server that answers it. */
export type MenjinRouter = TRPCBuiltRouter<
  { ctx: object; meta: object; errorShape: MenjinErrorShape; transformer: false },
  MenjinProcedures
>;

/** What each procedure takes: `MenjinInputs['login']['withPassword']`. */
export type MenjinInputs = inferRouterInputs<MenjinRouter>;

/** What each procedure answers: `MenjinOutputs['session']['current']`. */
export type MenjinOutputs = inferRouterOutputs<MenjinRouter>;
