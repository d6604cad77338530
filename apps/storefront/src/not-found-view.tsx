import { useText } from './i18n/text-provider.tsx';
import { Link } from './routing/link.tsx';
import { View } from './routing/view.tsx';

export function NotFoundView() {
  const { notFound } = useText().t;
  return (
    <View title={notFound.title} about={notFound.about} narrow>
      <p>
        <Link href="/">{notFound.home}</Link>
      </p>
    </View>
  );
}
