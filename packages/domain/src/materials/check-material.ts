import type { LanguageTag } from '../shared/language-tag.ts'
import { checkLink } from '../shared/check-link.ts'
import { success, type Outcome } from '../shared/outcome.ts'
import { checkOptionalText, checkPlainText, invalid, issuesOf, type PlainTextForm } from '../shared/plain-text.ts'

/** A Material as somebody writes it down. */
export type WrittenMaterial = {
  readonly title: string
  readonly url: string
  readonly language: LanguageTag
  readonly topic: string | null
  readonly licence: string | null
}

const title: PlainTextForm = { lines: 'ONE', longest: 200 }
const line: PlainTextForm = { lines: 'ONE', longest: 100 }

/** What a Material is, or all that is wrong with it. A topic or a licence that is blank is left out. */
export function checkMaterial(written: WrittenMaterial): Outcome<WrittenMaterial, 'INVALID_INPUT'> {
  const named = checkPlainText(['title'], written.title, title)
  const url = checkLink(['url'], written.url)
  const topic = checkOptionalText(['topic'], written.topic, line)
  const licence = checkOptionalText(['licence'], written.licence, line)
  if (!named.ok || !url.ok || !topic.ok || !licence.ok) return invalid(issuesOf(named, url, topic, licence))
  return success({
    title: named.value,
    url: url.value,
    language: written.language,
    topic: topic.value,
    licence: licence.value,
  })
}
