type FieldKind = {
  /** What a phone, a browser and a password manager read of the field. */
  attributes: Record<string, string>;
  /** Something that is refused whatever else the form holds; null where nothing is typed. */
  refused: string | null;
  /** Sent empty, it is an error. */
  isRequired: boolean;
};

const UNCHANGED = { autocapitalize: 'none', spellcheck: 'false' };

function secret(autocomplete: string, refused: string): FieldKind {
  const attributes = { type: 'password', autocomplete, ...UNCHANGED };
  return { attributes, refused, isRequired: true };
}

function box(isRequired: boolean): FieldKind {
  return { attributes: { type: 'checkbox' }, refused: null, isRequired };
}

/** What a field is there for, whatever the page. */
export const FIELD_KINDS = {
  identifier: {
    attributes: { type: 'text', autocomplete: 'username', ...UNCHANGED },
    refused: 'nobody_of_this_name',
    isRequired: true,
  },
  username: {
    attributes: { type: 'text', autocomplete: 'username', ...UNCHANGED },
    refused: 'name with spaces',
    isRequired: true,
  },
  mobile: {
    attributes: { type: 'tel', autocomplete: 'tel-national' },
    refused: '138 0013 800',
    isRequired: true,
  },
  captcha: {
    attributes: { type: 'text', autocomplete: 'off', ...UNCHANGED },
    refused: null,
    isRequired: false,
  },
  code: {
    attributes: { type: 'text', inputmode: 'numeric', autocomplete: 'one-time-code' },
    refused: '000 00',
    isRequired: true,
  },
  email: {
    attributes: { type: 'email', autocomplete: 'email', ...UNCHANGED },
    refused: 'nobody',
    isRequired: true,
  },
  'current password': secret('current-password', 'wrong horse'),
  'new password': secret('new-password', 'sh0rt'),
  'repeated password': secret('new-password', '0ther'),
  'box to tick': box(true),
  'box to choose': box(false),
} satisfies Record<string, FieldKind>;

export type FieldKindName = keyof typeof FIELD_KINDS;
