import type { Sent } from '../people/people-page.ts'
import type { Asked } from './asked.ts'

const keyShape = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** What was sent by a form of ours; null for what is no form. */
export function readForm({ headers, body }: Asked): Sent | null {
  if (!/^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '')) return null
  const fields = new URLSearchParams(body)
  const text = (field: string): string => fields.get(field) ?? ''
  const key = text('key')
  return {
    does: text('does'),
    text,
    fields: [...fields],
    options: { idempotencyKey: keyShape.test(key) ? key : undefined },
  }
}
