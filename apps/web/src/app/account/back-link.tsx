import { currentText } from '../../i18n/dictionaries.ts';

/** Leaves a page of the account without having changed anything. */
export async function BackLink() {
  const { account } = await currentText();
  return (
    <p className="mt-4 text-center">
      <a href="/account" className="text-link inline-flex min-h-11 items-center">
        {account.back}
      </a>
    </p>
  );
}
