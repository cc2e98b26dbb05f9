import type { Asked } from './asked.ts'

/**
 * Whether what was sent may have come from a page of another site. A browser says where it comes from, in one header or in both; what says nothing of it
 * is taken for foreign. A cookie that is SameSite=Strict does not come along from elsewhere either: this holds where a browser does not keep to that.
 */
export function isForeign({ headers, url }: Asked, origin: string | null): boolean {
  const { 'sec-fetch-site': site, origin: from } = headers
  if (site === undefined && from === undefined) return true
  if (site !== undefined && site !== 'same-origin') return true
  const ours = [url.host, ...(origin === null ? [] : [new URL(origin).host])]
  return from !== undefined && !ours.includes(hostOf(from) ?? '')
}

/** Null for `null`, which is no address. */
const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
