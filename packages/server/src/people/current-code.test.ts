import { expect, it } from 'vitest'
import { at } from '../../test/world.ts'
import { currentCode } from './current-code.ts'

/** The secret of RFC 6238, appendix B: `12345678901234567890`. */
const url = 'otpauth://totp/Piiri:Piiri?issuer=Piiri&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6'

it.each([
  ['1970-01-01T00:00:59Z', '287082', 1],
  ['2005-03-18T01:58:29Z', '081804', 1],
  ['2005-03-18T01:58:31Z', '050471', 29],
  ['2033-05-18T03:33:20Z', '279037', 10],
])('is the one of RFC 6238 at %s', (time, code, secondsLeft) => {
  expect(currentCode(url, at(time))).toEqual({ code, secondsLeft })
})

it.each(['', 'otpauth://', 'otpauth://hotp/Piiri?secret=GEZDGNBVGY3TQOJQ&counter=1', 'https://example.org', '123456'])(
  'is none for %j',
  (text) => {
    expect(currentCode(text, at('2026-01-12T07:00:00Z'))).toBeNull()
  },
)
