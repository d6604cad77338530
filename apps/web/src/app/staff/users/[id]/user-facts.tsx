import type { UserDetail } from '@menjin/contract';
import { Fact, Facts } from '../../../../components/facts.tsx';
import { Section } from '../../../../components/section.tsx';
import { currentText } from '../../../../i18n/dictionaries.ts';
import { Badge } from '../../badge.tsx';
import { Day, Moment } from '../../moment.tsx';
import { UserBadges } from '../user-badges.tsx';

/** What is known of an account, each with what staff can do about it. */
export async function UserFacts({ user }: { user: UserDetail }) {
  const { users, user: t } = (await currentText()).staff;
  const { facts } = t;
  const act = (path: string, label: string) => ({ href: `/staff/users/${user.id}/${path}`, label });
  const switchState = user.isActive ? act('disable', facts.disable) : act('enable', facts.enable);
  const canSwitch = !user.isProtected && !user.isSelf;
  const canReveal = !user.isProtected && user.maskedMobile !== null;
  return (
    <Section id="facts" heading={facts.heading}>
      <Facts>
        <Fact label={facts.id}>
          <span className="tabular-nums">#{user.id}</span>
        </Fact>
        <Fact label={facts.state} action={canSwitch ? switchState : undefined}>
          <span className="inline-flex flex-wrap gap-1">
            <UserBadges user={user} text={users} />
            {user.isSuperuser && <Badge look="plain">{t.superuser}</Badge>}
          </span>
        </Fact>
        <Fact label={facts.mobile} action={canReveal ? act('reveal', facts.reveal) : undefined}>
          <span className="tabular-nums">{user.maskedMobile ?? facts.noMobile}</span>
        </Fact>
        <Fact label={facts.email}>
          {user.maskedEmail ?? facts.noEmail}
          {user.maskedEmail !== null && (
            <span className="block text-muted">
              {user.isEmailVerified ? facts.verified : facts.unverified}
            </span>
          )}
        </Fact>
        <Fact label={facts.password}>
          <PasswordAge user={user} text={facts} />
        </Fact>
        <Fact label={facts.created}>
          <Moment at={user.createdAt} />
        </Fact>
        <Fact label={facts.lastUsed}>
          {user.lastUsedAt === null ? facts.never : <Day at={user.lastUsedAt} />}
        </Fact>
        {user.agreementVersion !== null && (
          <Fact label={facts.agreement}>{user.agreementVersion}</Fact>
        )}
      </Facts>
    </Section>
  );
}

function PasswordAge({
  user: { hasPassword, passwordChangedAt },
  text,
}: {
  user: Pick<UserDetail, 'hasPassword' | 'passwordChangedAt'>;
  text: { noPassword: string; passwordUnchanged: string; passwordChanged: string };
}) {
  if (!hasPassword) return text.noPassword;
  if (passwordChangedAt === null) return text.passwordUnchanged;
  return (
    <>
      {text.passwordChanged}
      <Moment at={passwordChangedAt} />
    </>
  );
}
