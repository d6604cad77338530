/**
 * Enter presses the first submit button of a form. This one stands before the
 * others, so that Enter in a field never asks for an SMS.
 */
export function DefaultSubmit({ intent }: { intent: string }) {
  return (
    <button
      type="submit"
      name="intent"
      value={intent}
      tabIndex={-1}
      aria-hidden="true"
      className="sr-only"
    />
  );
}
