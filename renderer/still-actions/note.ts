/** Characters of a note. */
export const longestNote = 5000
