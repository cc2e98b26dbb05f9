/** In bytes. Titles that differ only behind that are in the order of their ids. */
export const longestSortKey = 400

/** Finnish puts å, ä and ö behind z, and accents beside their letter; both engines compare by bytes. */
export const toSortKey = (title: string): string =>
  beginningOf(
    title
      .toLowerCase()
      .normalize('NFC')
      .replaceAll('å', '{a')
      .replaceAll('ä', '{b')
      .replaceAll('ö', '{c')
      .normalize('NFKD')
      .toLowerCase() // What comes apart may have capitals: ㎒ is MHz.
      .replace(/[\p{M}\p{Cc}\p{Cs}]/gu, ''),
  )

/** What fits, in whole characters. */
const beginningOf = (key: string): string =>
  key.slice(0, new TextEncoder().encodeInto(key, new Uint8Array(longestSortKey)).read)
