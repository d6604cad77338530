import type { Account } from '@menjin/contract';
import { Fact, Facts } from '../../components/facts.tsx';
import { Section } from '../../components/section.tsx';
import { currentText } from '../../i18n/dictionaries.ts';
import { BeijingTime } from './moments.tsx';

export async function Profile({ account }: { account: Account }) {
  const { profile: t } = (await currentText()).account;
  return (
    <Section id="profile" heading={t.heading}>
      <Facts>
        <Fact label={t.username}>{account.username}</Fact>
        <Fact label={t.created}>
          <BeijingTime at={account.createdAt} />
        </Fact>
      </Facts>
    </Section>
  );
}
