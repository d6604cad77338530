import type { SmsPurpose } from '@menjin/contract';
import type { ErrorPlaces } from '../forms/describe-errors.ts';

/** The ids of what asking for a code and using it can be about. */
export type CodeField = 'mobile' | 'captchaText' | 'code' | 'sendCode';

/** What a page says of its form that asks for an SMS code; the errors of the code have their places. */
export type CodeForm<Field extends string> = ErrorPlaces<Field | CodeField> & {
  purpose: SmsPurpose;
  /** The number that gets the code; what was typed as `mobile` where nothing is given. */
  mobile?: string;
  /** The account that asks, where only somebody signed in may: what is kept of its codes is its own. */
  owner?: number;
};
