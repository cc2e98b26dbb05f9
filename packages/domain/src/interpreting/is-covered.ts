import type { LanguageSupport } from '../groups/group.ts'
import type { LanguageTag } from '../shared/language-tag.ts'

/** Interpreting that was asked for as work, and whether anybody took it. */
export type AskedInterpreting = { readonly language: LanguageTag; readonly isTaken: boolean }

/**
 * Whether somebody who wishes for interpreting into a language gets it: it is spoken there, or somebody has taken the work, or the Session says that it
 * is interpreted and nobody asked for that as work. By the first part of the tag: who speaks is heard, not read.
 */
export function isCovered(
  wish: LanguageTag,
  languages: readonly LanguageSupport[],
  asked: readonly AskedInterpreting[],
): boolean {
  const isSame = ({ language }: { readonly language: LanguageTag }): boolean => spoken(language) === spoken(wish)
  const ofWish = asked.filter(isSame)
  const isSaid = languages.filter(isSame).some(({ kind }) => kind === 'SPOKEN' || ofWish.length === 0)
  return isSaid || ofWish.some(({ isTaken }) => isTaken)
}
const spoken = (tag: LanguageTag): string => tag.split('-')[0] ?? tag
