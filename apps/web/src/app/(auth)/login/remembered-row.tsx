import { Checkbox } from '../../../components/checkbox.tsx';
import { KeepMobileLink } from '../../../components/keep-mobile-link.tsx';
import type { Dictionary } from '../../../i18n/zh-cn.ts';

/** Whether to stay signed in, and the way out for who lost the password. */
export function RememberedRow({
  fieldId,
  text,
  defaultChecked,
}: {
  /** The field whose number goes along to the recovery. */
  fieldId: string;
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
      <KeepMobileLink
        href="/forgot"
        fieldId={fieldId}
        className="text-link inline-flex min-h-11 items-center"
      >
        {text.forgot}
      </KeepMobileLink>
    </div>
  );
}
