import { redirect } from 'next/navigation';
import { Paper } from '../../components/paper.tsx';
import { currentText } from '../../i18n/dictionaries.ts';

/** A placeholder; where the brand names another page, this address leads there. */
export default async function TermsPage() {
  const { terms, frame } = await currentText();
  if (frame.termsHref !== '/terms') redirect(frame.termsHref);
  return <Paper text={terms} />;
}
