import { describe, expect, it } from "vitest";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";
import { postRelation } from "./look.js";
import { postWords, relatePosts, splitPosts } from "./posts.js";

const words = postWords(wholeKnowledge);

describe("a phrase names its posts", () => {
  it.each([
    ["Chief of Naval Staff (CNS) and Minister of Ports", ["Chief of Naval Staff", "Minister of Ports"]],
    ["Prime Minister and acting Defence Minister", ["Prime Minister", "acting Defence Minister"]],
    ["Visiting Indian Army chief", ["Army chief"]],
    ["Hong Kong-based military expert", ["Hong Kong-based military expert"]],
    ["Minister of Defence and Aviation", ["Minister of Defence and Aviation"]],
    ["Commander of the Pacific Area and Defence Force West", ["Commander of the Pacific Area and Defence Force West"]],
  ])("%s", (phrase, posts) => expect(splitPosts(phrase, words)).toEqual(posts));
});

describe("two phrases for a post", () => {
  it.each([
    ["Chief of Army Staff", "Chief of the Army Staff", "same"],
    ["Defence Minister", "Minister of Defense", "same"],
    ["Defence Minister of France", "French Defence Minister", "same"],
    ["army chief", "Chief of the Army Staff", "fuller"],
    ["National Defence Minister", "Defence Minister", "fuller"],
    ["Prime Minister and acting Defence Minister", "Prime Minister", "fuller"],
    ["head of the Central Military Commission", "Chairman of the Central Military Commission", "fuller"],
    ["Chief of Defence Forces", "Chief of Defence Force", "conflict"],
    ["UDF Chief of Defence Staff", "Chief of Defence Staff of the Utopian Defence Force", "same"],
    ["UDF Chief of Defence Staff", "Chief of Defence Staff of the Northern Corps", "fuller"],
    ["Chief of Defence Forces", "UDF Chief of Defence Staff", "conflict"],
    ["Chief of Defence Forces (CDF)", "Chief of Defence Force (CDF)", "conflict"],
    ["Chief of Defence Forces and Commander of the Fleet", "Chief of Defence Staff", "conflict"],
    ["Deputy Defence Minister", "Defence Minister", "unrelated"],
    ["Chief of the Air Staff", "Chief of the Naval Staff", "unrelated"],
    ["President", "Defence Minister", "unrelated"],
    ["Prime Minister", "Defence Minister", "unrelated"],
    ["Commander-in-Chief of the Navy", "Commander of the Navy", "fuller"],
    ["former Chief of the Army Staff", "Chief of the Army Staff", "unrelated"],
  ])("%s and %s: %s", (a, b, relation) => {
    expect(relatePosts(a, b, words)).toBe(relation);
    expect(relatePosts(b, a, words)).toBe(relation);
  });
});

describe("two ways to write one seat of a state", () => {
  it.each([
    ["Chief of the Air Staff", "chief of the Air Force", "fuller"],
    ["chief of the Kenya Army", "Chief of the Army Staff", "fuller"],
    ["Chief of Defence Forces", "UDF Chief of Defence Staff", "conflict"],
    ["Chief of Defence Forces (CDF)", "Chief of Defence Force (CDF)", "conflict"],
  ])("%s and %s: %s", (a, b, relation) => expect(postRelation(a, b, wholeKnowledge)).toBe(relation));
});
