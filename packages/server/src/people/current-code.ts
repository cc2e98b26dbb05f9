import type { Instant } from '@piiri/domain/shared/instant'
import { TOTP, URI } from 'otpauth'

export type CurrentCode = {
  readonly code: string
  /** When the next one takes its place. */
  readonly secondsLeft: number
}

/** The code that a telephone shows for an `otpauth://` address; null where it is none, or none whose codes change with time. */
export function currentCode(url: string, now: Instant): CurrentCode | null {
  const totp = read(url)
  if (totp === null) return null
  return { code: totp.generate({ timestamp: now }), secondsLeft: Math.ceil(totp.remaining({ timestamp: now }) / 1000) }
}

function read(url: string): TOTP | null {
  try {
    const parsed = URI.parse(url)
    return parsed instanceof TOTP ? parsed : null
  } catch {
    return null
  }
}
