import type { Account } from '@menjin/contract';
import { EmailAddress } from '../../components/email-address.tsx';
import { Fact, Facts } from '../../components/facts.tsx';
import { Section } from '../../components/section.tsx';
import { currentText } from '../../i18n/dictionaries.ts';
import type { Dictionary } from '../../i18n/zh-cn.ts';
import { TimeAgo } from './moments.tsx';

type Text = Dictionary['account']['security'];

/** By what the owner signs in and is recognised, each with the way to change it. */
export async function Security({ account }: { account: Account }) {
  const { security: t } = (await currentText()).account;
  const { maskedMobile, hasPassword } = account;
  return (
    <Section id="security" heading={t.heading}>
      <Facts>
        <Fact
          label={t.mobile}
          action={{ href: '/account/mobile', label: maskedMobile === null ? t.set : t.change }}
        >
          {maskedMobile ?? t.none}
        </Fact>
        <Fact
          label={t.password}
          action={
            hasPassword
              ? { href: '/account/password', label: t.edit }
              : { href: '/forgot', label: t.set }
          }
        >
          <PasswordAge account={account} text={t} />
        </Fact>
        <Fact label={t.email} action={{ href: '/account/email', label: emailAction(account, t) }}>
          <Email account={account} text={t} />
        </Fact>
      </Facts>
    </Section>
  );
}

function PasswordAge({ account, text }: { account: Account; text: Text }) {
  const { hasPassword, passwordChangedAt } = account;
  if (!hasPassword) return text.none;
  if (passwordChangedAt === null) return text.passwordUnchanged;
  const [before, after] = text.passwordChanged.split('{ago}');
  return (
    <>
      {before}
      <TimeAgo at={passwordChangedAt} />
      {after}
    </>
  );
}

function Email({ account, text }: { account: Account; text: Text }) {
  const { email, isEmailVerified } = account;
  if (email === null) return text.none;
  return (
    <>
      <EmailAddress email={email} />
      <span className="block text-muted">{isEmailVerified ? text.verified : text.unverified}</span>
    </>
  );
}

function emailAction({ email, isEmailVerified }: Account, text: Text): string {
  if (email === null) return text.set;
  return isEmailVerified ? text.change : text.resend;
}
