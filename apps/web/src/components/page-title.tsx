import { currentText } from '../i18n/dictionaries.ts';

/**
 * The document's title. Rendered rather than exported as metadata, because the
 * forms change theirs when something is wrong, and a page has only one.
 */
export async function PageTitle({ title }: { title: string }) {
  const { frame } = await currentText();
  return <title>{`${title} · ${frame.product}`}</title>;
}
