import { ConnectionNotice } from './connection/connection-notice.tsx';
import { LanguageSwitch } from './i18n/language-switch.tsx';
import { useText } from './i18n/text-provider.tsx';
import { LoginView } from './login/login-view.tsx';
import { NotFoundView } from './not-found-view.tsx';
import { RegisterView } from './register/register-view.tsx';
import { useFocusOnChange } from './routing/heading.ts';
import { Link } from './routing/link.tsx';
import { usePath } from './routing/use-path.ts';
import { HeaderSession } from './session/header-session.tsx';
import { ShopMark } from './shop/shop-mark.tsx';
import { ShopView } from './shop/shop-view.tsx';

export function App() {
  const { t } = useText();
  return (
    <>
      <a href="#main" className="skip">
        {t.skip}
      </a>
      <header className="page">
        <Link href="/" className="shop">
          <ShopMark />
          {t.shop}
        </Link>
        <HeaderSession />
      </header>
      <ConnectionNotice />
      <CurrentView />
      <footer className="page">
        <LanguageSwitch />
      </footer>
    </>
  );
}

function CurrentView() {
  const path = usePath();
  useFocusOnChange(path);
  if (path === '/') return <ShopView />;
  if (path === '/login') return <LoginView />;
  if (path === '/register') return <RegisterView />;
  return <NotFoundView />;
}
