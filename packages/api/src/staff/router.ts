import {
  BlockNumbersInput,
  ListSmsMessagesInput,
  PauseSendingInput,
  UnblockNumbersInput,
} from '@menjin/contract';
import { router, staffMutation, staffQuery } from '../trpc.ts';
import { blockNumbers } from './block-numbers.ts';
import { listSmsMessages } from './list-sms-messages.ts';
import { pauseSending } from './pause-sending.ts';
import { readSendingStatus } from './read-sending-status.ts';
import { resetSendingStop } from './reset-sending-stop.ts';
import { resumeSending } from './resume-sending.ts';
import { unblockNumbers } from './unblock-numbers.ts';

const sendingRouter = router({
  status: staffQuery.query(({ ctx }) => readSendingStatus(ctx.deps)),

  pause: staffMutation
    .input(PauseSendingInput)
    .mutation(({ ctx, input }) => pauseSending(ctx.deps, ctx.staff, input)),

  resume: staffMutation.mutation(({ ctx }) => resumeSending(ctx.deps)),

  block: staffMutation
    .input(BlockNumbersInput)
    .mutation(({ ctx, input }) => blockNumbers(ctx.deps, ctx.staff, input)),

  unblock: staffMutation
    .input(UnblockNumbersInput)
    .mutation(({ ctx, input }) => unblockNumbers(ctx.deps, input)),

  resetStop: staffMutation.mutation(({ ctx }) => resetSendingStop(ctx.deps)),
});

const messagesRouter = router({
  list: staffQuery
    .input(ListSmsMessagesInput)
    .query(({ ctx, input }) => listSmsMessages(ctx.deps, input)),
});

export const staffRouter = router({ sending: sendingRouter, messages: messagesRouter });
