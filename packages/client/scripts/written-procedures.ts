import type { TRPCMutationProcedure, TRPCQueryProcedure } from '@trpc/server';
import type { MenjinErrorShape } from '../src/menjin-error-shape.ts';
import type * as inferred from '../src/menjin-procedures.ts';

// Never run. The compiler's declaration of this file is published in place of
// src/menjin-procedures.ts: of a constant it writes out the type, where of a type it
// would only repeat what is written here.

type Written<Group> = Group extends infer Part
  ? {
      [Name in keyof Part]: Part[Name] extends TRPCQueryProcedure<infer Facts>
        ? TRPCQueryProcedure<{
            input: Facts['input'];
            output: Facts['output'];
            meta: object;
            errorShape: MenjinErrorShape;
          }>
        : Part[Name] extends TRPCMutationProcedure<infer Facts>
          ? TRPCMutationProcedure<{
              input: Facts['input'];
              output: Facts['output'];
              meta: object;
              errorShape: MenjinErrorShape;
            }>
          : Written<Part[Name]>;
    }
  : never;

declare function written<Group>(): Written<Group>;

export const procedures = written<inferred.MenjinProcedures>();

/** What can be asked, by its name. */
export type MenjinProcedures = typeof procedures;
