import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { FieldErrorText } from '../../components/field-frame.tsx';
import { TextInput } from '../../components/text-input.tsx';
import type { Dictionary } from '../../i18n/zh-cn.ts';

/** Says in the URL what is looked for. */
export function FilterForm({
  path,
  isFiltered,
  submit,
  text,
  children,
}: {
  path: string;
  isFiltered: boolean;
  submit?: string;
  text: Dictionary['staff']['filter'];
  children: ReactNode;
}) {
  return (
    <search>
      <form
        action={path}
        aria-label={text.label}
        className="mt-5 grid grid-cols-2 items-start gap-4 sm:flex sm:flex-wrap"
      >
        {children}
        {/* In line with the fields, below their labels. */}
        <div className="col-span-2 flex flex-wrap items-center gap-x-4 sm:mt-[1.85rem]">
          <Button look="secondary" type="submit" className="min-h-12 px-5 max-sm:flex-1">
            {submit ?? text.submit}
          </Button>
          {isFiltered && (
            <a
              href={path}
              className="text-link inline-flex min-h-12 min-w-11 items-center justify-center"
            >
              {text.clear}
            </a>
          )}
        </div>
      </form>
    </search>
  );
}

/** One of a few; nothing is chosen at first. */
export function FilterChoice({
  id,
  label,
  all,
  choices,
  chosen,
}: {
  id: string;
  label: string;
  all: string;
  choices: readonly { value: string; label: string }[];
  chosen: string | undefined;
}) {
  return (
    <div className="min-w-0 sm:w-40">
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <select
        id={id}
        name={id}
        defaultValue={chosen ?? ''}
        className="mt-1 block h-12 w-full rounded-lg border border-edge bg-surface px-3 text-base"
      >
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A line of text, and what is wrong with it. */
export function FilterText({
  id,
  label,
  typed,
  error,
}: {
  id: string;
  label: string;
  typed: string | undefined;
  error: string | null;
}) {
  return (
    <div className="col-span-2 sm:w-56">
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <div className="mt-1">
        <TextInput
          id={id}
          error={error}
          type="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          autoFocus={error !== null}
          defaultValue={typed}
        />
      </div>
      <FieldErrorText id={`${id}-error`} error={error} />
    </div>
  );
}
