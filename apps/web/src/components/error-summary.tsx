import { ERROR_SUMMARY_ID, type FormAnswer } from './form-error.ts';
import { AlertIcon } from './icons.tsx';

/** Everything that is wrong, first on the page, each leading to its field. */
export function ErrorSummary({ answer, heading }: { answer: FormAnswer; heading: string }) {
  const { errors, focus } = answer;
  if (errors.length === 0) return null;
  return (
    <div
      id={ERROR_SUMMARY_ID}
      role="alert"
      tabIndex={-1}
      autoFocus={focus === ERROR_SUMMARY_ID}
      aria-labelledby={`${ERROR_SUMMARY_ID}-heading`}
      className="mb-6 rounded-lg border-2 border-danger bg-danger-tint px-4 py-3"
    >
      <h2
        id={`${ERROR_SUMMARY_ID}-heading`}
        className="flex items-center gap-2 font-semibold text-danger"
      >
        <AlertIcon />
        {heading}
      </h2>
      <ul className="mt-1">
        {errors.map(({ field, message }) => (
          <li key={field ?? message}>
            {field === null ? (
              <span className="block py-1.5">{message}</span>
            ) : (
              <a
                href={`#${field}`}
                onClick={(event) => {
                  // The fragment alone would scroll, but leave the keyboard where it is.
                  event.preventDefault();
                  document.getElementById(field)?.focus();
                }}
                className="flex min-h-11 items-center py-1.5 leading-snug underline underline-offset-4 hover:decoration-2"
              >
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
