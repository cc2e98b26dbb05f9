import unhomoglyph from 'unhomoglyph'

/** Why a text is no alias. */
type AliasIssue = 'EMPTY' | 'TOO_LONG' | 'NOT_ALLOWED_CHARACTERS' | 'MIXED_SCRIPTS'
type ParsedAlias = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: AliasIssue }

const longestUnits = 200
const longestCharacters = 40
const refuse = (error: AliasIssue): ParsedAlias => ({ ok: false, error })

/** What nobody sees, and what turns the direction of writing: controls, zero-width, bidi marks, tags. The joiner of emoji stays. */
const invisible = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]|(?!\u200d)\p{Default_Ignorable_Code_Point}/gu
const looseJoiner = /(?<!\p{Extended_Pictographic}\p{Emoji_Modifier}?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu
const allowed = /^(?:[\p{L}\p{M}\p{Nd}\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1f1e6}-\u{1f1ff} .'’_-]|\u200d)+$/u
/** Alphabets whose letters are taken for one another. */
const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u]

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * What a member wishes to be called in a Group: letters of any script, digits, spaces, `.'_-` and emoji, 1 to 40 characters as people
 * count them. What cannot be seen is taken out, spaces are made one. No word mixes alphabets that look alike.
 */
export function parseAlias(text: string): ParsedAlias {
  if (text.length > longestUnits) return refuse('TOO_LONG')
  const value = text
    .replace(/\s+/gu, ' ') // Before controls go, line breaks among them.
    .normalize('NFC')
    .replace(invisible, '')
    .replace(looseJoiner, '')
    .replace(/\s+/gu, ' ')
    .trim()
  if (value === '') return refuse('EMPTY')
  if (!allowed.test(value) || aliasSkeleton(value) === '') return refuse('NOT_ALLOWED_CHARACTERS')
  if ([...characters.segment(value)].length > longestCharacters) return refuse('TOO_LONG')
  if (value.split(' ').some((word) => alphabets.filter((one) => one.test(word)).length > 1))
    return refuse('MIXED_SCRIPTS')
  return { ok: true, value }
}

/** Letters that come apart into no plain one, and what is read as one letter though it is two. Behind the table of Unicode. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/[øœ]/gu, 'o'],
  [/æ/gu, 'a'],
  [/đ/gu, 'd'],
  [/ł/gu, 'l'],
  [/ß/gu, 'ss'],
  [/ı/gu, 'i'],
  [/vv/gu, 'w'],
  [/rn/gu, 'm'],
  [/[1il|]/gu, 'l'],
]

/** Capitals of the height of small letters, most of which the table of Unicode lets stand. The first is a small a, and so on. */
const smallCapitals = [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ_ʏᴢ']
const asSmallLetter = (letter: string): string => {
  const place = smallCapitals.indexOf(letter)
  return place < 0 ? letter : String.fromCharCode('a'.charCodeAt(0) + place)
}
/** Makes an Arabic word longer, and nothing else. */
const tatweel = /\u0640/gu

/**
 * The same for aliases that look alike, or nearly: by the table of confusable characters of Unicode (UTS 39), without regard to case,
 * accents, spaces and punctuation. It is for comparing only. Never empty for an alias.
 */
export function aliasSkeleton(alias: string): string {
  const bare = (text: string): string =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(tatweel, '')
      .replace(/\p{Ll}/gu, asSmallLetter)
  // Capitals first: those of one alphabet look more like those of another than their small letters do.
  const capitals = unhomoglyph(bare(alias).toUpperCase())
  const letters = bare(unhomoglyph(bare(capitals).toLowerCase())).toLowerCase()
  const kept = letters.replace(/[^\p{L}\p{N}\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}]/gu, '')
  return alike.reduce((text, [from, to]) => text.replace(from, to), kept)
}
