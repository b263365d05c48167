/** A line to fill in, with what is wrong with it. A password is never filled in again. */
export function Line({
  name,
  label,
  value,
  wrong,
  hint,
  type = 'text',
  complete,
  most = 1000,
}: {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly wrong?: string | undefined;
  readonly hint?: string;
  readonly type?: 'text' | 'password';
  readonly complete: string;
  readonly most?: number;
}) {
  const about = [...(wrong ? [`${name}-wrong`] : []), ...(hint ? [`${name}-hint`] : [])].join(' ');
  return (
    <p class="line">
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={type}
        value={type === 'password' ? undefined : value}
        autocomplete={complete}
        autocapitalize="none"
        spellcheck={false}
        maxlength={most}
        required
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={about || undefined}
        autofocus={wrong !== undefined}
      />
      {wrong ? (
        <span class="wrong" id={`${name}-wrong`}>
          {wrong}
        </span>
      ) : null}
      {hint ? (
        <span class="quiet" id={`${name}-hint`}>
          {hint}
        </span>
      ) : null}
    </p>
  );
}
