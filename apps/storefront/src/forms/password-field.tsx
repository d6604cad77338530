import { fillTemplate } from '@menjin/client/messages';
import { type ComponentProps, useState } from 'react';
import { useText } from '../i18n/text-provider.tsx';
import { Field } from './field.tsx';

/** A password that can be looked at while it is typed. */
export function PasswordField(props: ComponentProps<typeof Field>) {
  const { form } = useText().t;
  const [isShown, setIsShown] = useState(false);
  return (
    <Field
      {...props}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      beside={
        <button
          type="button"
          className="quiet"
          aria-label={fillTemplate(form.showField, { field: props.label })}
          aria-pressed={isShown}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? form.hide : form.show}
        </button>
      }
    />
  );
}
