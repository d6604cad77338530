import type { ListedUser } from '@menjin/contract';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { Badge } from '../badge.tsx';

/** Whether an account can be used, and whether it is one of staff. */
export function UserBadges({
  user: { isActive, isStaff },
  text: { states },
}: {
  user: Pick<ListedUser, 'isActive' | 'isStaff'>;
  text: Pick<Dictionary['staff']['users'], 'states'>;
}) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge look={isActive ? 'good' : 'bad'}>{isActive ? states.active : states.disabled}</Badge>
      {isStaff && <Badge look="plain">{states.staff}</Badge>}
    </span>
  );
}
