import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { answer, api, type Fact } from "../client.js";

type Kind = "accept" | "reject" | "dismiss" | "correct";

interface Props {
  readonly subject: string;
  readonly kinds: readonly Kind[];
  /** Fields that can be corrected, with what may stand in them. */
  readonly fields?: Fact["correctable"];
}

/** A reviewer's decision on one thing, with its reason. */
export function Decide({ subject, kinds, fields = [] }: Props): ReactNode {
  const id = useId();
  const decision = useDecision();
  const [kind, setKind] = useState<string>(kinds[0] ?? "accept");
  const [field, setField] = useState(fields[0]?.field ?? "");
  const decide = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    decision.mutate(decisionOf(subject, new FormData(event.currentTarget)));
  };
  return (
    <form className="decide" onSubmit={decide}>
      <label htmlFor={`${id}kind`}>Decision</label>
      <select id={`${id}kind`} name="kind" value={kind} onChange={(event) => setKind(event.target.value)}>
        {kinds.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
      {kind === "correct" && (
        <>
          <label htmlFor={`${id}field`}>Field</label>
          <select id={`${id}field`} name="field" value={field} onChange={(event) => setField(event.target.value)}>
            {fields.map((one) => (
              <option key={one.field}>{one.field}</option>
            ))}
          </select>
          <label htmlFor={`${id}value`}>Right value</label>
          <RightValue id={`${id}value`} allowed={fields.find((one) => one.field === field)?.allowed ?? null} />
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

/** A list where the values are a closed one, else words. */
function RightValue({ id, allowed }: { readonly id: string; readonly allowed: readonly string[] | null }): ReactNode {
  if (!allowed) return <input id={id} name="value" />;
  return (
    <select id={id} name="value">
      {allowed.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </select>
  );
}

export type DecisionBody = Parameters<typeof api.decisions.$post>[0]["json"];

/** Keeps a decision, and asks anew for what it may have changed. */
export function useDecision() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: DecisionBody) => answer(api.decisions.$post({ json })),
    onSuccess: () => queries.invalidateQueries(),
  });
}

function decisionOf(subject: string, form: FormData): DecisionBody {
  const text = (name: string) => String(form.get(name) ?? "").trim() || null;
  const kind = kindOf(text("kind"));
  const correction = kind === "correct" ? { field: text("field"), value: text("value") } : {};
  return { kind, subject, why: text("why"), ...correction };
}

function kindOf(text: string | null): Kind {
  return text === "reject" || text === "dismiss" || text === "correct" ? text : "accept";
}
