/**
 * The form of a partner's key, which programs that look for lost secrets find by its beginning, and by which a slip is told without looking anything up:
 * `piiri_live_`, 43 characters that are random, 6 that name the installation, 6 that sum up all before them (CRC-32, as in GitHub's tokens).
 */
const beginning = 'piiri_live_'
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const secretLength = 43
const partLength = 6
const shape = new RegExp(`^${beginning}[${digits}]{${secretLength + 2 * partLength}}$`)
/** Of them so many are shown later, to tell keys apart: 24 of 256 bits. */
const shownLength = 4

/** What is said of a text that is to be a key. */
type ReadKey =
  | { readonly is: 'KEY'; readonly installation: string }
  /** A letter too many, too few or another one. */
  | { readonly is: 'MISTYPED' }

/** Whether it is meant as a key, well written or not. */
export const isMeantAsKey = (text: string): boolean => text.startsWith(beginning)

/** What a key says by itself, before anybody looks for it: whether it is whole, and of which installation. */
export function readKey(text: string): ReadKey {
  if (!shape.test(text)) return { is: 'MISTYPED' }
  const [body, sum] = [text.slice(0, -partLength), text.slice(-partLength)]
  return sum === sumOf(body) ? { is: 'KEY', installation: body.slice(-partLength) } : { is: 'MISTYPED' }
}

/** A key of 32 random bytes. `installation`: 4 bytes or more that are always the same for one installation. */
export function makeKey(random: Uint8Array, installation: Uint8Array): string {
  const body = beginning + inDigits(random, secretLength) + installationPart(installation)
  return body + sumOf(body)
}
/** The characters of a key that name the installation. */
export const installationPart = (bytes: Uint8Array): string => inDigits(bytes.subarray(0, 4), partLength)

/** What a key is shown by once nobody can see it any more. */
export const prefixOfKey = (key: string): string => key.slice(0, beginning.length + shownLength)

/** A number of base 62, with zeros in front. */
function inDigits(bytes: Uint8Array, length: number): string {
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  let text = ''
  for (; number > 0n; number /= 62n) text = digits.charAt(Number(number % 62n)) + text
  return text.padStart(length, '0')
}

function sumOf(text: string): string {
  let crc = 0xffffffff
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1))
  }
  const sum = (crc ^ 0xffffffff) >>> 0
  return inDigits(Uint8Array.of(sum >>> 24, sum >>> 16, sum >>> 8, sum), partLength)
}
