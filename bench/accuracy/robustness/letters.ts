import { replacements, rewrite, type Edit, type Transformation } from './rewrite';

/** No capital letters at all, as in chats and some transcripts. */
export const lowerCase: Transformation = (document) =>
  rewrite(
    document,
    replacements(document.text, /\p{Lu}/gu, (letter) => letter.toLowerCase()),
  );

/** The most words of a headline. A longer first line is the article's first paragraph. */
const longestHeadline = 25;
const longestTitle = 15;
/** The share of capitalised words among the longer words of a title-like line. */
const titleShare = 0.8;

/** Headlines in capitals: the first line, and later ones that look like titles. */
export const capitalHeadlines: Transformation = (document) => {
  const lines = [...document.text.matchAll(/[^\n]*\S[^\n]*/gu)];
  const edits = lines
    .filter(({ 0: line }, i) => (i === 0 ? wordCount(line) <= longestHeadline : isTitle(line)))
    .flatMap(({ 0: line, index }) =>
      replacements(line, /\p{Ll}/gu, (letter) => letter.toUpperCase()).map(({ span, text }): Edit => ({
        span: { start: span.start + index, end: span.end + index },
        text,
      })),
    );
  return rewrite(document, edits);
};

function wordCount(line: string): number {
  return line.trim().split(/\s+/u).length;
}

/** Title Case and no punctuation at the end, that is, neither a sentence nor a fragment of a quotation. */
function isTitle(line: string): boolean {
  const count = wordCount(line);
  if (count < 3 || count > longestTitle || /[.,:;!?…"'”’]\s*$/u.test(line)) return false;
  const long = line.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= titleShare * long.length;
}

/**
 * Removes the full stop at the end of a paragraph, also before a closing mark, as in captions, lists and posts. Keeps
 * the full stop of an abbreviation (`the U.S.`) and of an ellipsis.
 */
export const noFinalStops: Transformation = (document) => {
  const pattern = /(?<![.\s]|\b\p{L})\.(?=["'”’)\]]*[^\S\n]*(?:\n|$))/gu;
  return rewrite(
    document,
    replacements(document.text, pattern, () => ''),
  );
};
