import { checkLink } from '../shared/check-link.ts'
import type { Instant } from '../shared/instant.ts'
import { success, type InputIssue, type Outcome } from '../shared/outcome.ts'
import { checkPlainText, invalid, issuesOf, type PlainTextForm } from '../shared/plain-text.ts'
import type { Scope } from '../shared/viewer.ts'

/** A partner as somebody writes it down. */
export type WrittenPartner = { readonly name: string; readonly url: string | null }
/** What a key is to open, and until when; without an end until it is revoked. */
export type WrittenKey = { readonly scopes: readonly Scope[]; readonly expiresAt: Instant | null }

const name: PlainTextForm = { lines: 'ONE', longest: 120 }

/** A name of one line, and an address that is one, if any; or all that is wrong. */
export function checkPartner(written: WrittenPartner): Outcome<WrittenPartner, 'INVALID_INPUT'> {
  const named = checkPlainText(['name'], written.name, name)
  const at = written.url === null || written.url.trim() === '' ? success(null) : checkLink(['url'], written.url)
  if (!named.ok || !at.ok) return invalid(issuesOf(named, at))
  return success({ name: named.value, url: at.value })
}

/** A key opens something, each thing once, and does not end before it begins. */
export function checkKey(written: WrittenKey, now: Instant): Outcome<WrittenKey, 'INVALID_INPUT'> {
  const { scopes, expiresAt } = written
  const issues: InputIssue[] = scopes.flatMap((scope, at) =>
    scopes.indexOf(scope) < at ? [{ path: ['scopes', `${at}`], code: 'SCOPE_REPEATED' }] : [],
  )
  if (scopes.length === 0) issues.push({ path: ['scopes'], code: 'EMPTY' })
  if (expiresAt !== null && expiresAt <= now) issues.push({ path: ['expiresAt'], code: 'IN_THE_PAST' })
  return issues.length === 0 ? success(written) : invalid(issues)
}
