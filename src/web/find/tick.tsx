/** The form that the controls beside a list belong to, wherever they stand on the page. */
export const FORM = 'find';

/** A box to tick, with what it means. */
export const Tick = ({
  name,
  value,
  checked,
  id,
  children,
}: {
  name: string;
  value: string;
  checked: boolean;
  id: string;
  children: unknown;
}) => (
  <>
    <input form={FORM} type="checkbox" id={id} name={name} value={value} checked={checked} />
    <label for={id}>{children}</label>
  </>
);
