/**
 * For words that are secret, or to be kept as they are: browsers send what they translate to their makers, and show something else. As the attribute is
 * written in HTML: what Preact's types have for it, `false`, its renderer leaves out.
 */
export const untranslated: Readonly<Record<string, string>> = { translate: 'no' }
