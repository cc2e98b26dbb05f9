import { checkLink } from '../shared/check-link.ts'
import { success, type InputIssue, type Outcome } from '../shared/outcome.ts'
import { invalid, issuesOf } from '../shared/plain-text.ts'
import type { WebhookEvent } from './webhook-event.ts'

/** An endpoint as a partner writes it down. */
export type WrittenEndpoint = { readonly url: string; readonly events: readonly WebhookEvent[] }

/**
 * An address in the form in which it is asked, and each event once. Whether the address may be asked at all is another question, which
 * needs the network.
 */
export function checkEndpoint({ url, events }: WrittenEndpoint): Outcome<WrittenEndpoint, 'INVALID_INPUT'> {
  const link = checkUrl(url)
  const issues: InputIssue[] = events.flatMap((event, at) =>
    events.indexOf(event) < at ? [{ path: ['input', 'events', `${at}`], code: 'EVENT_REPEATED' }] : [],
  )
  if (events.length === 0) issues.push({ path: ['input', 'events'], code: 'EMPTY' })
  if (!link.ok) return invalid([...issuesOf(link), ...issues])
  return issues.length === 0 ? success({ url: link.value, events }) : invalid(issues)
}

const path = ['input', 'url']
function checkUrl(text: string): Outcome<string, 'INVALID_INPUT'> {
  const link = checkLink(path, text)
  if (!link.ok) return link
  if (!URL.canParse(link.value)) return invalid([{ path, code: 'NOT_A_LINK' }])
  const url = new URL(link.value)
  url.hash = '' // Nobody is asked for it.
  return success(url.href)
}
