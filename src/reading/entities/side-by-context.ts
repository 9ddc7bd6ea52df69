import { lookAt } from "../text/look-at.js";
import type { Individual } from "./people.js";
import { codeAt, ELSEWHERE, placeCode, type SideScene } from "./side-codes.js";
import type { Word } from "./words.js";

/** How far back from a name its side is looked for. */
const REACH = 25;

/** Who meets somebody of one of the two sides that a report speaks of most is of the other, where its sentence says nothing nearer. */
export function sideAcross(
  { words }: SideScene,
  { mentions }: Individual,
  sentences: ReadonlyMap<number, string>,
  common: readonly string[],
): string | null {
  for (const { first } of mentions) {
    if (!isMeeting(words, first)) continue;
    const other = sentences.get(words[first]?.sentence ?? -1);
    if (!other) continue;
    const [one, two] = common;
    if (other === one) return two ?? null;
    if (other === two) return one ?? null;
  }
  return null;
}

/** Whether somebody meets a guest of another side than `home`: a minister without a nation is then the host. */
export function meetsOther(
  { words }: SideScene,
  { mentions }: Individual,
  sentences: ReadonlyMap<number, string>,
  home: string,
): boolean {
  const [mention] = mentions;
  if (!mention || !isMeeting(words, mention.first)) return false;
  const other = sentences.get(words[mention.first]?.sentence ?? -1);
  return other !== undefined && other !== home;
}

/** How far around a name a word of meeting is looked for. */
const MEETING_REACH = 15;
const MEETING = new Set([
  "met",
  "meet",
  "meets",
  "meeting",
  "talks",
  "called",
  "calls",
  "received",
  "receives",
  "hosted",
  "hosts",
  "welcomed",
  "visited",
  "visits",
  "counterpart",
  "joined",
  "held",
  "greeted",
  "discussed",
]);

function isMeeting(words: readonly Word[], at: number): boolean {
  const sentence = words[at]?.sentence;
  for (let i = Math.max(0, at - MEETING_REACH); i < at + MEETING_REACH; i++)
    if (words[i]?.sentence === sentence && MEETING.has(words[i]?.key ?? "")) return true;
  return false;
}

/** A side that acts in the sentence of a mention, else the nearest side before the name, else one after it. */
export function sideByContext(scene: SideScene, { mentions }: Individual): string | null {
  const { words } = scene;
  for (const { titled, last } of mentions) {
    const sentence = words[titled]?.sentence;
    let nearest: string | null = null;
    let acting: string | null = null;
    for (let i = titled - 1; i >= Math.max(0, titled - REACH) && words[i]?.sentence === sentence; i--) {
      const code = codeAt(scene, i);
      nearest ??= code ?? placeCode(words[i]);
      if (code && !ELSEWHERE.has(lookAt(words, i - 1)?.key ?? "")) acting = code;
    }
    if (nearest && isAttended(words, titled)) return nearest;
    if (acting ?? nearest) return acting ?? nearest;
    for (let i = last; i < last + REACH && words[i]?.sentence === sentence; i++) {
      if (words[i]?.key === "counterpart") break;
      const code = codeAt(scene, i);
      if (code && !isInvited(words, last, i)) return code;
    }
  }
  return null;
}

const ATTENDED_REACH = 6;

/** "Turkey delivered drones to Mali at a ceremony attended by Colonel X": he is of the state where it was held. */
function isAttended(words: readonly Word[], titled: number): boolean {
  const before = words.slice(Math.max(0, titled - ATTENDED_REACH), titled);
  const by = before.findLastIndex(({ key }) => key === "by");
  return /^(?:attended|witnessed|presided|chaired)$/u.test(
    before[by - (before[by - 1]?.key === "over" ? 2 : 1)]?.key ?? "",
  );
}

/** "Admiral X has invited China": whom he invites is the other side. */
export function isInvited(words: readonly Word[], last: number, at: number): boolean {
  return (
    /^(?:invited|invites|urged|asked|told|warned|thanked|summoned|accused|met|visited|received|welcomed)$/u.test(
      lookAt(words, at - 1)?.key ?? "",
    ) && at - last <= INVITED_REACH
  );
}

const INVITED_REACH = 4;

/** The codes of the report, the most frequent first. */
export function codesByCount(scene: SideScene): string[] {
  const counts = new Map<string, number>();
  for (const word of scene.words) {
    if (word.shape === "lower") continue;
    const code = codeAt(scene, word.index);
    if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
}
