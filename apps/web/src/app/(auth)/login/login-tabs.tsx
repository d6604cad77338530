import { KeepMobileLink } from '../../../components/keep-mobile-link.tsx';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { type LoginWay, loginPath } from './login-path.ts';

/** Two links that look like tabs: each way to sign in is a page, so that both work without script. */
export function LoginTabs({
  current,
  next,
  text,
}: {
  current: LoginWay;
  next: string;
  text: Pick<Dictionary['login'], 'ways' | 'byPassword' | 'bySms'>;
}) {
  const tabs = [
    { way: 'password', label: text.byPassword },
    { way: 'sms', label: text.bySms },
  ] as const;
  return (
    <nav aria-label={text.ways} className="mt-5 flex border-b border-line">
      {tabs.map(({ way, label }) => (
        <KeepMobileLink
          key={way}
          href={loginPath(way, next)}
          fieldId={current === 'sms' ? 'mobile' : 'identifier'}
          aria-current={way === current ? 'page' : undefined}
          className="-mb-px flex min-h-11 flex-1 items-center justify-center border-b-2 border-transparent px-3 text-center text-muted hover:text-text aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-text"
        >
          {label}
        </KeepMobileLink>
      ))}
    </nav>
  );
}
