import { type Expiry, isExpiryUnit } from '../engine/parse-expiry.ts';
import { syntaxError } from '../redis-error.ts';

export type SetOptions = {
  readonly condition?: 'nx' | 'xx';
  readonly returnsOld: boolean;
  /** KEEPTTL of SET, PERSIST of GETEX, or a time; they exclude each other. */
  readonly expiry?: 'keepttl' | 'persist' | Expiry;
};

/** Reads the options of SET (`EX 60 NX GET …`) and GETEX, in any order and case. */
export function parseSetOptions(
  words: readonly string[],
  commandName: 'set' | 'getex',
): SetOptions {
  let condition: SetOptions['condition'];
  let returnsOld = false;
  let expiry: SetOptions['expiry'];
  const bareExpiry = commandName === 'set' ? 'keepttl' : 'persist';

  for (let at = 0; at < words.length; at++) {
    const word = words[at]?.toLowerCase() ?? '';
    const next = words[at + 1];
    if (commandName === 'set' && (word === 'nx' || word === 'xx') && (condition ?? word) === word) {
      condition = word;
    } else if (commandName === 'set' && word === 'get') {
      returnsOld = true;
    } else if (word === bareExpiry && (expiry ?? word) === word) {
      expiry = bareExpiry;
    } else if (isExpiryUnit(word) && next !== undefined && isFree(expiry, word)) {
      expiry = { unit: word, amount: next };
      at++;
    } else throw syntaxError();
  }
  return { returnsOld, ...(condition && { condition }), ...(expiry && { expiry }) };
}

/** Redis lets the same unit be given twice, the last one counts. */
function isFree(expiry: SetOptions['expiry'], unit: string): boolean {
  return expiry === undefined || (typeof expiry === 'object' && expiry.unit === unit);
}
