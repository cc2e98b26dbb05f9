/**
 * For a field of text. Browsers may send what they check or complete to their makers: what is written here goes to nobody but us. Nor do they keep
 * it for another time.
 */
export const unsent = {
  autocomplete: 'off',
  spellcheck: false,
  // Text prediction of some browsers (HTML, writingsuggestions).
  writingsuggestions: 'false',
} as const
