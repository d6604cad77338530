import type { UserDetail } from '@menjin/contract';
import { fillTemplate } from '@menjin/contract/error-messages';
import { ActionPage } from '../../action-page.tsx';
import type { ReasonAnswer } from '../../reason-answer.ts';
import { userPath } from './user-of.ts';

/** Asks before something is done to an account. */
export function UserActionPage({
  user: { id, username },
  action,
  look,
  text,
}: {
  user: UserDetail;
  action: (previous: ReasonAnswer, sent: FormData) => Promise<ReasonAnswer>;
  look: 'primary' | 'danger';
  text: { title: string; about: string; submit: string; submitting: string };
}) {
  return (
    <ActionPage
      part="users"
      back={userPath(id)}
      action={action}
      hidden={{ id }}
      look={look}
      about={fillTemplate(text.about, { username })}
      text={text}
    />
  );
}
