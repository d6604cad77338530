/** Says what has just been done, by its name in the URL; a name that is none of ours says nothing. */
export function DoneBanner({
  done,
  sentences,
}: {
  done: string | string[] | undefined;
  sentences: Readonly<Record<string, string>>;
}) {
  const said = Object.entries(sentences).find(([name]) => name === done);
  return (
    <div role="status">
      {said !== undefined && <p className="mb-6 rounded-lg bg-tint px-4 py-3">{said[1]}</p>}
    </div>
  );
}
