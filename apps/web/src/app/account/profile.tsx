import type { Account } from '@menjin/contract';
import { currentText } from '../../i18n/dictionaries.ts';
import { BeijingTime } from './moments.tsx';
import { Row, Rows, Section } from './section.tsx';

export async function Profile({ account }: { account: Account }) {
  const { profile: t } = (await currentText()).account;
  return (
    <Section id="profile" heading={t.heading}>
      <Rows>
        <Row label={t.username}>{account.username}</Row>
        <Row label={t.created}>
          <BeijingTime at={account.createdAt} />
        </Row>
      </Rows>
    </Section>
  );
}
