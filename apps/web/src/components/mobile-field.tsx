import { FieldFrame, type FieldTexts } from './field-frame.tsx';
import { TextInput } from './text-input.tsx';

/** A mainland mobile number behind a fixed +86; pasted spaces, dashes and a second +86 are fine. */
export function MobileField({ defaultValue, ...texts }: FieldTexts & { defaultValue: string }) {
  const id = 'mobile';
  return (
    <FieldFrame id={id} {...texts}>
      <div className="relative">
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 left-0 flex w-14 items-center justify-center text-muted"
        >
          +86
        </span>
        <TextInput
          id={id}
          hint={texts.hint}
          error={texts.error}
          type="tel"
          autoComplete="tel-national"
          enterKeyHint="next"
          defaultValue={defaultValue}
          inset="pl-14 pr-3"
        />
      </div>
    </FieldFrame>
  );
}
