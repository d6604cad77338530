import { WayLinks } from '../../../components/way-links.tsx';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { type LoginWay, loginPath } from './login-path.ts';

/** The two ways to sign in; a number that was typed for one goes along to the other. */
export function LoginTabs({
  current,
  next,
  text,
}: {
  current: LoginWay;
  next: string;
  text: Pick<Dictionary['login'], 'ways' | 'byPassword' | 'bySms'>;
}) {
  const way = (name: LoginWay, label: string) => ({
    href: loginPath(name, next),
    label,
    isCurrent: name === current,
  });
  return (
    <WayLinks
      label={text.ways}
      ways={[way('password', text.byPassword), way('sms', text.bySms)]}
      mobileFieldId={current === 'sms' ? 'mobile' : 'identifier'}
    />
  );
}
