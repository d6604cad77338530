/** What a visitor can choose: what the device says, or always the one or the other. */
export const SCHEMES = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

export function isScheme(value: unknown): value is Scheme {
  return SCHEMES.some((scheme) => scheme === value);
}
