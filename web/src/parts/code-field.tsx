import type { ReactNode } from "react";

/** A country by its ISO alpha-3 code. */
export function CodeField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <label>
      {label}{" "}
      <input
        value={value}
        size={4}
        maxLength={3}
        placeholder="ISO 3"
        onChange={(event) => onChange(event.target.value.toUpperCase())}
      />
    </label>
  );
}
