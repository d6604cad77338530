'use server';

import { asForm } from '../../../../server/forms/as-form.ts';
import { answerReasonForm } from '../../answer-reason-form.ts';
import { answerRevealForm } from '../../answer-reveal-form.ts';
import type { ReasonAnswer } from '../../reason-answer.ts';
import type { RevealAnswer } from '../../reveal-answer.ts';
import { userPath } from './user-of.ts';

export async function disableUser(_previous: ReasonAnswer, sent: FormData): Promise<ReasonAnswer> {
  const form = asForm(sent);
  const id = Number(form.get('id'));
  return answerReasonForm(form, {
    path: userPath(id, 'disable'),
    done: `${userPath(id)}?done=disabled`,
    act: (api, reason) => api.staff.users.disable({ id, reason }),
  });
}

export async function enableUser(_previous: ReasonAnswer, sent: FormData): Promise<ReasonAnswer> {
  const form = asForm(sent);
  const id = Number(form.get('id'));
  return answerReasonForm(form, {
    path: userPath(id, 'enable'),
    done: `${userPath(id)}?done=enabled`,
    act: (api, reason) => api.staff.users.enable({ id, reason }),
  });
}

export async function endSessions(_previous: ReasonAnswer, sent: FormData): Promise<ReasonAnswer> {
  const form = asForm(sent);
  const id = Number(form.get('id'));
  return answerReasonForm(form, {
    path: userPath(id, 'end-sessions'),
    done: `${userPath(id)}?done=sessions-ended`,
    act: (api, reason) => api.staff.users.endSessions({ id, reason }),
  });
}

/** Answers the whole number to whoever asked, and to nobody else: it is in no URL. */
export async function revealMobile(_previous: RevealAnswer, sent: FormData): Promise<RevealAnswer> {
  const form = asForm(sent);
  const id = Number(form.get('id'));
  return answerRevealForm(form, {
    path: userPath(id, 'reveal'),
    reveal: (api, reason) => api.staff.users.revealMobile({ id, reason }),
  });
}
