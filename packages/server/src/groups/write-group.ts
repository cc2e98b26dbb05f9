import { checkGroupTexts, checkSlug, type GroupTranslation } from '@piiri/domain/groups/check-group'
import type {
  Audience,
  Confidentiality,
  Feature,
  GroupKind,
  Joining,
  LanguageSupport,
} from '@piiri/domain/groups/group'
import type { ContactPointId, GroupId } from '@piiri/domain/shared/id'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import { success, type InputIssue, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid, issuesOf } from '@piiri/domain/shared/plain-text'
import { repeatedLanguages } from '@piiri/domain/shared/translations'
import type { Read } from '../storage/query.ts'
import { isContactPoint } from './contact-point-of-group.ts'
import { featureBits, groupIdOfSlugForSystem, type GroupRow } from './groups.repository.ts'
import { sortKeyOf, tagsOf } from './store-group.ts'

/** What somebody writes about a Group. What is null, or a ContactPoint that is left out, stays as it is; one of null is taken away. */
export type WrittenGroup = {
  readonly slug: string | null
  readonly kind: GroupKind | null
  readonly translations: readonly GroupTranslation[] | null
  readonly audience: Audience | null
  readonly confidentiality: Confidentiality | null
  readonly joining: Joining | null
  readonly languages: readonly LanguageSupport[] | null
  readonly features: readonly Feature[] | null
  readonly contactPointId?: ContactPointId | null
}

/**
 * The row with what was written in the place of what was there, or all that is wrong with it. A language is taken by its form: the runtime's table
 * of names lacks Finnish sign language and others that people do speak.
 */
export async function writeGroup(
  read: Read,
  row: GroupRow,
  written: WrittenGroup,
  defaultLanguage: LanguageTag,
): Promise<Outcome<GroupRow, 'INVALID_INPUT'>> {
  const { translations, languages, features, contactPointId } = written
  const slug = written.slug === null ? success(row.slug) : checkSlug(['input', 'slug'], written.slug)
  const texts =
    translations === null ? success(row) : checkGroupTexts(['input', 'translations'], translations, defaultLanguage)
  const issues: readonly InputIssue[] = [
    ...issuesOf(slug),
    ...(slug.ok ? await slugIssues(read, row.id, slug.value) : []),
    ...issuesOf(texts),
    ...repeatedLanguages(['input', 'languages'], languages ?? []),
    ...(await contactPointIssues(read, contactPointId ?? null)),
  ]
  if (issues.length > 0 || !slug.ok || !texts.ok) return invalid(issues)
  const { title, summary, description } = texts.value
  return success({
    ...row,
    slug: slug.value,
    kind: written.kind ?? row.kind,
    title,
    summary,
    description,
    sortKey: sortKeyOf(title, defaultLanguage),
    audience: written.audience ?? row.audience,
    confidentiality: written.confidentiality ?? row.confidentiality,
    joining: written.joining ?? row.joining,
    languages: languages ?? row.languages,
    languageTags: tagsOf(languages ?? row.languages),
    features: features === null ? row.features : featureBits.toBits(features),
    contactPointId: contactPointId === undefined ? row.contactPointId : contactPointId,
  })
}

/** That a slug is taken tells nothing: every Group's is known to everybody, a CONFIDENTIAL or archived one's too. */
async function slugIssues(read: Read, id: GroupId, slug: string): Promise<readonly InputIssue[]> {
  const holder = await groupIdOfSlugForSystem(read, slug)
  return holder === null || holder === id ? [] : [{ path: ['input', 'slug'], code: 'SLUG_TAKEN' }]
}

async function contactPointIssues(read: Read, id: ContactPointId | null): Promise<readonly InputIssue[]> {
  const isKnown = id === null || (await isContactPoint(read, id))
  return isKnown ? [] : [{ path: ['input', 'contactPoint'], code: 'NOT_FOUND' }]
}
