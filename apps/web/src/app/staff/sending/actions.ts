'use server';

import { redirect } from 'next/navigation';
import { caller } from '../../../server/caller.ts';
import { asForm } from '../../../server/forms/as-form.ts';
import { formText } from '../../../server/forms/form-text.ts';
import { leadAway } from '../../account/lead-away.ts';
import { answerReasonForm, refuseReason } from '../answer-reason-form.ts';
import type { ReasonAnswer } from '../reason-answer.ts';
import type { BlockAnswer } from './block/block-answer.ts';

export async function pauseSending(_previous: ReasonAnswer, sent: FormData): Promise<ReasonAnswer> {
  return answerReasonForm(asForm(sent), {
    path: '/staff/sending/pause',
    done: '/staff/sending?done=paused',
    act: (api, reason) => api.staff.sending.pause({ reason }),
  });
}

export async function resumeSending(
  _previous: ReasonAnswer,
  sent: FormData,
): Promise<ReasonAnswer> {
  return answerReasonForm(asForm(sent), {
    path: '/staff/sending/resume',
    done: '/staff/sending?done=resumed',
    act: (api, reason) => api.staff.sending.resume({ reason }),
  });
}

export async function resetStop(_previous: ReasonAnswer, sent: FormData): Promise<ReasonAnswer> {
  return answerReasonForm(asForm(sent), {
    path: '/staff/sending/reset',
    done: '/staff/sending?done=reset',
    act: (api, reason) => api.staff.sending.resetStop({ reason }),
  });
}

export async function blockNumbers(_previous: BlockAnswer, sent: FormData): Promise<BlockAnswer> {
  const form = asForm(sent);
  const typed = { prefix: formText(form, 'prefix'), reason: formText(form, 'reason') };
  try {
    await (await caller()).staff.sending.block(typed);
  } catch (error) {
    leadAway(error, '/staff/sending/block');
    return { ...typed, ...(await refuseReason(error, ['prefix', 'reason'])) };
  }
  redirect('/staff/sending?done=blocked');
}

export async function unblockNumbers(
  _previous: ReasonAnswer,
  sent: FormData,
): Promise<ReasonAnswer> {
  const form = asForm(sent);
  const prefix = formText(form, 'prefix');
  return answerReasonForm(form, {
    path: '/staff/sending',
    done: '/staff/sending?done=unblocked',
    act: (api, reason) => api.staff.sending.unblock({ prefix, reason }),
  });
}
