import { type ReactNode, useState } from "react";

/** Copies `text`; says so to everybody, also to those who hear the page. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }): ReactNode {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied");
    } catch {
      // Some browsers give the clipboard to secure pages only: the text is shown for copying by hand.
      setSaid(text);
    }
  };
  return (
    <>
      <button type="button" className="quiet" onClick={copy}>
        {label}
      </button>
      <output className="said">{said}</output>
    </>
  );
}
