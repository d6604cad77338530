import {
  BlockNumbersInput,
  DisableUserInput,
  EnableUserInput,
  EndUserSessionsInput,
  GetSmsMessageInput,
  GetUserInput,
  ListSmsMessagesInput,
  ListStaffActionsInput,
  ListUsersInput,
  PauseSendingInput,
  ResetSendingStopInput,
  ResumeSendingInput,
  RevealMessageMobileInput,
  RevealMobileInput,
  SendingStatisticsInput,
  UnblockNumbersInput,
} from '@menjin/contract';
import { router, staffMutation, staffQuery } from '../trpc.ts';
import { blockNumbers } from './block-numbers.ts';
import { disableUser } from './disable-user.ts';
import { enableUser } from './enable-user.ts';
import { endUserSessions } from './end-user-sessions.ts';
import { listSmsMessages } from './list-sms-messages.ts';
import { listStaffActions } from './list-staff-actions.ts';
import { listUsers } from './list-users.ts';
import { pauseSending } from './pause-sending.ts';
import { readSendingStatistics } from './read-sending-statistics.ts';
import { readSendingStatus } from './read-sending-status.ts';
import { readSmsMessage } from './read-sms-message.ts';
import { readUser } from './read-user.ts';
import { resetSendingStop } from './reset-sending-stop.ts';
import { resumeSending } from './resume-sending.ts';
import { revealMessageMobile } from './reveal-message-mobile.ts';
import { revealMobile } from './reveal-mobile.ts';
import { unblockNumbers } from './unblock-numbers.ts';

const sendingRouter = router({
  status: staffQuery.query(({ ctx }) => readSendingStatus(ctx.deps)),

  statistics: staffQuery
    .input(SendingStatisticsInput)
    .query(({ ctx, input }) => readSendingStatistics(ctx.deps, input)),

  pause: staffMutation
    .input(PauseSendingInput)
    .mutation(({ ctx, input }) => pauseSending(ctx.deps, ctx.staff, input)),

  resume: staffMutation
    .input(ResumeSendingInput)
    .mutation(({ ctx, input }) => resumeSending(ctx.deps, ctx.staff, input)),

  block: staffMutation
    .input(BlockNumbersInput)
    .mutation(({ ctx, input }) => blockNumbers(ctx.deps, ctx.staff, input)),

  unblock: staffMutation
    .input(UnblockNumbersInput)
    .mutation(({ ctx, input }) => unblockNumbers(ctx.deps, ctx.staff, input)),

  resetStop: staffMutation
    .input(ResetSendingStopInput)
    .mutation(({ ctx, input }) => resetSendingStop(ctx.deps, ctx.staff, input)),
});

const messagesRouter = router({
  list: staffQuery
    .input(ListSmsMessagesInput)
    .query(({ ctx, input }) => listSmsMessages(ctx.deps, ctx.staff, input)),

  get: staffQuery
    .input(GetSmsMessageInput)
    .query(({ ctx, input }) => readSmsMessage(ctx.deps, input)),

  revealMobile: staffMutation
    .input(RevealMessageMobileInput)
    .mutation(({ ctx, input }) => revealMessageMobile(ctx.deps, ctx.staff, input)),
});

const usersRouter = router({
  list: staffQuery
    .input(ListUsersInput)
    .query(({ ctx, input }) => listUsers(ctx.deps, ctx.staff, input)),

  get: staffQuery
    .input(GetUserInput)
    .query(({ ctx, input }) => readUser(ctx.deps, ctx.staff, input)),

  disable: staffMutation
    .input(DisableUserInput)
    .mutation(({ ctx, input }) => disableUser(ctx.deps, ctx.staff, input)),

  enable: staffMutation
    .input(EnableUserInput)
    .mutation(({ ctx, input }) => enableUser(ctx.deps, ctx.staff, input)),

  endSessions: staffMutation
    .input(EndUserSessionsInput)
    .mutation(({ ctx, input }) => endUserSessions(ctx.deps, ctx.staff, input)),

  revealMobile: staffMutation
    .input(RevealMobileInput)
    .mutation(({ ctx, input }) => revealMobile(ctx.deps, ctx.staff, input)),
});

const actionsRouter = router({
  list: staffQuery
    .input(ListStaffActionsInput)
    .query(({ ctx, input }) => listStaffActions(ctx.deps, input)),
});

export const staffRouter = router({
  sending: sendingRouter,
  messages: messagesRouter,
  users: usersRouter,
  actions: actionsRouter,
});
