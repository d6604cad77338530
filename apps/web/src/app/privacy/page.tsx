import { redirect } from 'next/navigation';
import { Paper } from '../../components/paper.tsx';
import { currentText } from '../../i18n/dictionaries.ts';

/** A placeholder; where the brand names another page, this address leads there. */
export default async function PrivacyPage() {
  const { privacy, frame } = await currentText();
  if (frame.privacyHref !== '/privacy') redirect(frame.privacyHref);
  return <Paper text={privacy} />;
}
