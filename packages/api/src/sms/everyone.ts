/** What all numbers begin with: a block of this prefix pauses all sending. */
export const EVERYONE = '';
