/** Finnish puts å, ä and ö behind z, and accents beside their letter; both engines compare by bytes. */
export const toSortKey = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('å', '{a')
    .replaceAll('ä', '{b')
    .replaceAll('ö', '{c')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
