/** What secrets could look like in a file, whoever wrote them there. */
import { lettersOf } from '@piiri/domain/people/word-list'

/** A secret as something that may be found: its name is told where it is. */
export type Needle = { readonly name: string; readonly forms: readonly string[] }
/** Bytes one by one as characters, without regard to case: for searching any bytes in any others. */
export const fold = (bytes: Buffer | string): string => Buffer.from(bytes).toString('latin1').toLowerCase()

/** A text, as it is and as somebody may have encoded it. */
export const ofText = (name: string, text: string): Needle => ofBytes(name, Buffer.from(text))
/** Bytes, such as a key's. */
export const ofBytes = (name: string, bytes: Buffer): Needle => ({
  name,
  forms: [bytes, ...(['hex', 'base64', 'base64url'] as const).map((encoding) => bytes.toString(encoding))].map(fold),
})

const between = [' ', '-', '_', '.', ',', ', ', ';', ':', '/', '|', '+', '%20', '\n', '\0', '","', '']
/** Shorter ones could be there by chance. */
const shortest = 9
/** Words, all of them and each two that stand beside each other, by whatever they may have been joined. */
export function ofWords(name: string, text: string): readonly Needle[] {
  const words = text.split(' ')
  const joined = (some: readonly string[]): readonly string[] =>
    [some, some.map(lettersOf)].flatMap((spelt) => between.map((by) => spelt.join(by)))
  const pairs = words.slice(1).map((word, at) => ({
    name: `words ${at + 1} and ${at + 2} of ${name}`,
    forms: joined([words[at] ?? '', word])
      .filter((form) => form.length >= shortest)
      .map(fold),
  }))
  const whole = joined(words).flatMap((form) => ofText(name, form).forms)
  return [{ name, forms: whole }, ...pairs]
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** The secret of an otpauth address: in base32 (RFC 4648) and as its bytes. */
export function ofTotp(name: string, url: string): readonly Needle[] {
  const base32 = new URL(url).searchParams.get('secret') ?? ''
  const bits = [...base32].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  return [ofText(name, base32), ofBytes(`bytes of ${name}`, bytes)]
}
export const ofRecoveryCode = (name: string, code: string): readonly Needle[] =>
  [code, code.replace('-', '')].map((form) => ofText(name, form))
/** A token of random bytes in base64url: as text, and as its bytes. */
export const ofToken = (name: string, token: string): readonly Needle[] => [
  ofText(name, token),
  ofBytes(`bytes of ${name}`, Buffer.from(token, 'base64url')),
]

/** Names of those that are somewhere in it. */
export const foundIn = (haystack: string, needles: readonly Needle[]): readonly string[] =>
  needles.filter(({ forms }) => forms.some((form) => haystack.includes(form))).map(({ name }) => name)
