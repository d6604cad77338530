import { currentText } from '../../i18n/dictionaries.ts';

/** Says what has just been done, by its name in the URL; a name that is none of ours says nothing. */
export async function DoneBanner({ done }: { done: string | string[] | undefined }) {
  const { done: sentences } = (await currentText()).account;
  const said = Object.entries(sentences).find(([name]) => name === done);
  return (
    <div role="status">
      {said !== undefined && <p className="mb-6 rounded-lg bg-tint px-4 py-3">{said[1]}</p>}
    </div>
  );
}
