import { expect, it } from "vitest";
import { keptWith } from "./kept-with.js";

it("is made once for each thing, also where nothing comes of it", () => {
  const asked: string[] = [];
  const of = keptWith(({ name }: { readonly name: string }) => {
    asked.push(name);
    return name === "none" ? undefined : name.length;
  });
  const [three, none] = [{ name: "one" }, { name: "none" }];
  expect([of(three), of(none), of(three), of(none), of({ name: "one" })]).toEqual([3, undefined, 3, undefined, 3]);
  expect(asked).toEqual(["one", "none", "one"]);
});
