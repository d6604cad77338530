export type Choice = { value: string; label: string; lang?: string };

/** A form, not links: with script the page stays, and so does what was typed into it. */
export function ChoiceSwitch({
  action,
  name,
  label,
  choices,
  current,
}: {
  action: (form: FormData) => Promise<void>;
  name: string;
  label: string;
  choices: readonly Choice[];
  current: string;
}) {
  return (
    <form action={action} aria-label={label} className="flex flex-wrap">
      {choices.map(({ value, label: text, lang }) => (
        <button
          key={value}
          type="submit"
          name={name}
          value={value}
          lang={lang}
          aria-current={value === current || undefined}
          className="min-h-11 min-w-11 rounded-lg px-2 text-muted hover:text-text aria-current:font-medium aria-current:text-text"
        >
          {text}
        </button>
      ))}
    </form>
  );
}
