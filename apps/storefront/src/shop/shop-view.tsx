import { fillTemplate } from '@menjin/client/messages';
import { useText } from '../i18n/text-provider.tsx';
import { View } from '../routing/view.tsx';
import { SessionNotices } from '../session/session-notices.tsx';
import { useVisitor } from '../session/visitor-provider.tsx';
import { AccountCard } from './account-card.tsx';
import { Drawing } from './drawing.tsx';
import { PRODUCTS } from './products.ts';

export function ShopView() {
  const { t, language } = useText();
  const { user } = useVisitor();
  const price = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  });
  return (
    <View
      title={t.home.title}
      heading={
        user === null ? t.home.title : fillTemplate(t.home.greeting, { name: user.username })
      }
      about={t.home.about}
    >
      <SessionNotices />
      {user !== null && <AccountCard key={user.id} />}
      <ul aria-label={t.home.products} className="products">
        {PRODUCTS.map(({ name, priceYuan }) => (
          <li key={name} className="card product">
            <Drawing of={name} />
            <h2>{t.products[name].name}</h2>
            <p className="muted">{t.products[name].about}</p>
            <p className="price">{price.format(priceYuan)}</p>
          </li>
        ))}
      </ul>
    </View>
  );
}
