/** Puts facts into a sentence: `{seconds}` becomes `facts.seconds`. */
export function fillTemplate(
  template: string,
  facts: Record<string, string | number | undefined>,
): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
}
