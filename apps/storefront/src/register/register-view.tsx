import { Checkbox } from '../forms/checkbox.tsx';
import { describeProblems, type ProblemPlaces } from '../forms/describe-problems.ts';
import { Field } from '../forms/field.tsx';
import { Form } from '../forms/form.tsx';
import { PasswordField } from '../forms/password-field.tsx';
import { useText } from '../i18n/text-provider.tsx';
import { Link } from '../routing/link.tsx';
import { View } from '../routing/view.tsx';
import { useLeadHome } from '../session/use-lead-home.ts';
import { Agreement } from './agreement.tsx';
import { CaptchaField } from './captcha-field.tsx';
import { CodeField } from './code-field.tsx';
import { useRegistration } from './use-registration.ts';

const CODE_PLACES: ProblemPlaces = {
  fields: ['mobile', 'captchaText'],
  fieldOfPath: { 'proof.text': 'captchaText' },
  fieldOfCode: {
    CAPTCHA_WRONG: 'captchaText',
    CAPTCHA_EXPIRED: 'captchaText',
    MOBILE_COUNTRY_CLOSED: 'mobile',
    MOBILE_BLOCKED: 'mobile',
  },
  otherwise: 'code',
};
const ACCOUNT_PLACES: ProblemPlaces = {
  fields: ['mobile', 'code', 'username', 'password', 'repeatedPassword', 'agreed'],
  fieldOfPath: { challengeId: 'code' },
  fieldOfCode: {
    CODE_WRONG: 'code',
    CODE_EXPIRED: 'code',
    MOBILE_TAKEN: 'mobile',
    MOBILE_IDLE: 'mobile',
    USERNAME_TAKEN: 'username',
  },
};

export function RegisterView() {
  const text = useText();
  const { register } = text.t;
  const { error, isPending, submit, captcha, intent, sent, wait, isIdle } = useRegistration();
  useLeadHome();
  const isSending = isPending && intent === 'send-code';
  const isCreating = isPending && intent === 'register';
  const places = intent === 'send-code' ? CODE_PLACES : ACCOUNT_PLACES;
  const problems = describeProblems(error, places, text);
  const wrong = problems.fields;
  return (
    <View title={register.title} about={register.about} narrow>
      <Form
        error={error}
        problems={problems}
        onSend={(form) => submit({ intent: 'register', form })}
      >
        <Field
          id="mobile"
          label={register.mobile}
          error={wrong['mobile']}
          type="tel"
          autoComplete="tel"
          inputMode="numeric"
        />
        {isIdle && <Checkbox id="isNewNumber">{register.isNewNumber}</Checkbox>}
        <CaptchaField {...captcha} error={wrong['captchaText']} />
        <CodeField
          sent={sent}
          wait={wait}
          isSending={isSending}
          error={wrong['code']}
          onSend={(form) => submit({ intent: 'send-code', form })}
        />
        <Field
          id="username"
          label={register.username}
          hint={register.usernameHint}
          error={wrong['username']}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField
          id="password"
          label={register.password}
          hint={register.passwordHint}
          error={wrong['password']}
          autoComplete="new-password"
        />
        <PasswordField
          id="repeatedPassword"
          label={register.repeatedPassword}
          error={wrong['repeatedPassword']}
          autoComplete="new-password"
        />
        <Checkbox id="agreed" error={wrong['agreed']}>
          <Agreement />
        </Checkbox>
        <button type="submit" className="button" aria-disabled={isCreating}>
          {isCreating ? register.submitting : register.submit}
        </button>
      </Form>
      <p className="ways">
        <span>
          {register.haveAccount} <Link href="/login">{register.login}</Link>
        </span>
      </p>
    </View>
  );
}
