import type { Dictionary } from '../i18n/zh-cn.ts';
import { changeScheme } from '../scheme/change-scheme.ts';
import { SCHEMES, type Scheme } from '../scheme/scheme.ts';
import { ChoiceSwitch } from './choice-switch.tsx';

/** Light, dark, or what the device says. */
export function SchemeSwitch({
  current,
  text,
}: {
  current: Scheme;
  text: Pick<Dictionary['footer'], 'scheme' | 'schemes'>;
}) {
  return (
    <ChoiceSwitch
      action={changeScheme}
      name="scheme"
      label={text.scheme}
      choices={SCHEMES.map((scheme) => ({ value: scheme, label: text.schemes[scheme] }))}
      current={current}
    />
  );
}
