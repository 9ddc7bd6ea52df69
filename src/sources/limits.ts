/** Everything that comes from outside has a limit. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;
/** One report: longer than any communiqué; a book is not a report. */
export const MAX_REPORT_CHARACTERS = 2 * 1024 * 1024;
export const MAX_LINE_CHARACTERS = 8 * 1024 * 1024;
/** Elements within elements of a page: parser and Readability take time with the square of it and more; real pages stay below 60. */
export const MAX_NESTING = 1000;
export const MAX_ARTICLE_NESTING = 100;
export const MAX_FOLDER_DEPTH = 32;
export const MAX_REDIRECTS = 5;
export const FETCH_TIMEOUT_MS = 20_000;
/** A list of sanctions: the largest published ones have some 30 MB. */
export const MAX_LIST_BYTES = 256 * 1024 * 1024;
