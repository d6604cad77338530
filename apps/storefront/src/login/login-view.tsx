import { useMenjinClient } from '@menjin/client/react';
import { Checkbox } from '../forms/checkbox.tsx';
import { describeProblems } from '../forms/describe-problems.ts';
import { Field } from '../forms/field.tsx';
import { Form } from '../forms/form.tsx';
import { formText } from '../forms/form-text.ts';
import { PasswordField } from '../forms/password-field.tsx';
import { useSubmission } from '../forms/use-submission.ts';
import { useText } from '../i18n/text-provider.tsx';
import { usePlaces } from '../places-context.ts';
import { Link } from '../routing/link.tsx';
import { View } from '../routing/view.tsx';
import { useLeadHome } from '../session/use-lead-home.ts';
import { useVisitor } from '../session/visitor-provider.tsx';

const PLACES = { fields: ['identifier', 'password'] };

export function LoginView() {
  const text = useText();
  const { login } = text.t;
  const { web } = usePlaces();
  const { refresh } = useVisitor();
  const menjin = useMenjinClient();
  useLeadHome();
  const { error, isPending, submit } = useSubmission(async (form: FormData) => {
    await menjin.login.withPassword.mutate({
      identifier: formText(form, 'identifier'),
      password: formText(form, 'password'),
      remembered: form.has('remembered'),
    });
    await refresh();
  });
  const problems = describeProblems(error, PLACES, text);
  return (
    <View title={login.title} about={login.about} narrow>
      <Form error={error} problems={problems} onSend={submit}>
        <Field
          id="identifier"
          label={login.identifier}
          error={problems.fields['identifier']}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField
          id="password"
          label={login.password}
          error={problems.fields['password']}
          autoComplete="current-password"
        />
        <Checkbox id="remembered" hint={login.rememberedHint}>
          {login.remembered}
        </Checkbox>
        <button type="submit" className="button" aria-disabled={isPending}>
          {isPending ? login.submitting : login.submit}
        </button>
      </Form>
      <p className="ways">
        <span>
          {login.noAccount} <Link href="/register">{login.register}</Link>
        </span>
        {web !== null && <a href={`${web}/forgot`}>{login.forgot}</a>}
      </p>
    </View>
  );
}
