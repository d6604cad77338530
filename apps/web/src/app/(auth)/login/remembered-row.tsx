import { CarryMobileLink } from '../../../components/carry-mobile-link.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import type { Dictionary } from '../../../i18n/zh-cn.ts';
import { withNext } from '../../../server/forms/next-path.ts';

/** Whether to stay signed in, and the way out for who lost the password. */
export function RememberedRow({
  fieldId,
  next,
  text,
  defaultChecked,
}: {
  /** The field whose number goes along to the recovery. */
  fieldId: string;
  /** The path to open after the sign-in. */
  next: string;
  text: Pick<Dictionary['login'], 'remembered' | 'rememberedHint' | 'forgot'>;
  defaultChecked: boolean;
}) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4">
      <Checkbox
        id="remembered"
        hint={text.rememberedHint}
        error={null}
        defaultChecked={defaultChecked}
      >
        {text.remembered}
      </Checkbox>
      <CarryMobileLink
        href={withNext('/forgot', next)}
        fieldId={fieldId}
        className="text-link inline-flex min-h-11 items-center"
      >
        {text.forgot}
      </CarryMobileLink>
    </div>
  );
}
