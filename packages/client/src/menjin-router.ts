import type { AppRouter } from '@menjin/api';
import type { inferRouterInputs, inferRouterOutputs, TRPCBuiltRouter } from '@trpc/server';

type ServerTypes = AppRouter['_def']['_config']['$types'];

/** What can be asked of menjin, without anything of the server that answers it. */
export type MenjinRouter = TRPCBuiltRouter<
  {
    ctx: object;
    meta: object;
    errorShape: ServerTypes['errorShape'];
    transformer: ServerTypes['transformer'];
  },
  AppRouter['_def']['record']
>;

/** What each procedure takes: `MenjinInputs['login']['withPassword']`. */
export type MenjinInputs = inferRouterInputs<MenjinRouter>;

/** What each procedure answers: `MenjinOutputs['session']['current']`. */
export type MenjinOutputs = inferRouterOutputs<MenjinRouter>;
