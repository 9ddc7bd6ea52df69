import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useId } from "react";
import { answer, api } from "../client.js";

interface Props {
  readonly subject: string;
  readonly kinds: readonly ("accept" | "reject" | "dismiss" | "correct")[];
  /** Fields that can be corrected. */
  readonly fields?: readonly string[];
}

/** A reviewer's decision on one thing, with its reason. */
export function Decide({ subject, kinds, fields = [] }: Props): ReactNode {
  const queries = useQueryClient();
  const id = useId();
  const decision = useMutation({
    mutationFn: (form: FormData) => answer(api.decisions.$post({ json: decisionOf(subject, form) })),
    onSuccess: () => queries.invalidateQueries(),
  });
  const decide = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    decision.mutate(new FormData(event.currentTarget));
  };
  return (
    <form className="decide" onSubmit={decide}>
      <label htmlFor={`${id}kind`}>Decision</label>
      <select id={`${id}kind`} name="kind">
        {kinds.map((kind) => (
          <option key={kind}>{kind}</option>
        ))}
      </select>
      {kinds.includes("correct") && (
        <>
          <label htmlFor={`${id}field`}>Field</label>
          <select id={`${id}field`} name="field">
            {fields.map((field) => (
              <option key={field}>{field}</option>
            ))}
          </select>
          <label htmlFor={`${id}value`}>Right value</label>
          <input id={`${id}value`} name="value" />
        </>
      )}
      <label htmlFor={`${id}why`}>Reason</label>
      <input id={`${id}why`} name="why" />
      <button type="submit" disabled={decision.isPending}>
        Record it
      </button>
      <output>{decision.error ? decision.error.message : decision.isSuccess ? "Recorded" : ""}</output>
    </form>
  );
}

function decisionOf(subject: string, form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "").trim() || null;
  const kind = kindOf(text("kind"));
  const correction = kind === "correct" ? { field: text("field"), value: text("value") } : {};
  return { kind, subject, why: text("why"), ...correction };
}

function kindOf(text: string | null): "accept" | "reject" | "dismiss" | "correct" {
  return text === "reject" || text === "dismiss" || text === "correct" ? text : "accept";
}
