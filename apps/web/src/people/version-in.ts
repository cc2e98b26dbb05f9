import type { Sent } from './people-page.ts'

/** The version of what the form was made from. */
export function versionIn(sent: Sent): { readonly expectedVersion?: number } {
  const version = Number(sent.text('version'))
  return Number.isInteger(version) && version > 0 ? { expectedVersion: version } : {}
}
