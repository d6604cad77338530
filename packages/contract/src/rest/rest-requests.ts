import { z } from 'zod';

/** Given and not empty; what it may say is for the rule behind. */
const Given = z.string('FIELD_REQUIRED').min(1, 'FIELD_REQUIRED');
const Text = z.string('FIELD_INVALID');

export const RestRegisterBody = z
  .object({
    username: Given.meta({ example: 'alice_1' }),
    password: Given.meta({ format: 'password' }),
    password2: Given.meta({ format: 'password', description: 'The same once more.' }),
    mobile: Given.meta({ example: '13800138000' }),
    sms_code: Given.meta({ example: '012345' }),
    allow: z.literal(true, 'AGREEMENT_REQUIRED').meta({ description: 'Agreed to the terms.' }),
  })
  .meta({ id: 'Registration' });

export const RestLoginBody = z
  .object({
    username: Given.meta({ description: 'A username or a mobile number.', example: 'alice_1' }),
    password: Given.meta({ format: 'password' }),
    remembered: z.boolean('FIELD_INVALID').nullish().meta({
      description: 'Remembered sessions outlive the browser; others end with it.',
    }),
    remember: z
      .boolean('FIELD_INVALID')
      .nullish()
      .meta({ description: 'The same by another name.' }),
  })
  .meta({ id: 'Login' });

export const RestPasswordBody = z
  .object({
    old_password: Given.meta({ format: 'password' }),
    new_password: Given.meta({ format: 'password' }),
    new_password2: Given.meta({ format: 'password', description: 'The same once more.' }),
  })
  .meta({ id: 'PasswordChange' });

export const RestEmailBody = z
  .object({
    email: Given.meta({ example: 'alice@example.com' }),
    password: Text.optional().meta({
      format: 'password',
      description: 'Asked for in place of a verified address, and long after the login.',
    }),
  })
  .meta({ id: 'Email' });

export const RestSmsCodeQuery = z.object({
  image_code: Given.meta({ description: 'What the image says.', example: 'WXY3' }),
  image_code_id: Text.optional().meta({ description: 'The id of the image.', format: 'uuid' }),
  uuid: Text.optional().meta({ description: 'The same by another name.', format: 'uuid' }),
});

export const RestEmailVerificationQuery = z.object({
  token: Given.meta({ description: 'As the link in the email has it.' }),
});

/** What clients without cookies send with every request. */
export const RestHeaders = z.object({
  'menjin-session': z.literal('bearer').optional().meta({
    description: 'The client keeps its session itself: no cookies are set.',
  }),
  'menjin-flow': z.string().optional().meta({
    description: 'In place of the flow cookie: 16 random bytes in base64url, kept by the client.',
  }),
});
