import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Refusal } from './refusal.ts'

const sixteenBytes = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
const thirtyTwoBytes = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const writtenKey = z.object({ id: z.string().regex(/^[a-z0-9]{1,32}$/), secret: thirtyTwoBytes })
const file = z.object({ version: z.literal(2), sessionIds: sixteenBytes, ring: z.tuple([writtenKey], writtenKey) })
/** As a file of keys has it: the newest of the ring first. */
export type WrittenKeys = z.infer<typeof file>
export type WrittenKey = WrittenKeys['ring'][0]

/** What a file of keys says; null for any other text. */
export function parseKeys(text: string): WrittenKeys | null {
  try {
    return file.parse(JSON.parse(text))
  } catch {
    return null
  }
}
export const toText = (keys: WrittenKeys): string => `${JSON.stringify(keys)}\n`

export const newKey = (): WrittenKey => ({
  id: randomBytes(6).toString('hex'),
  secret: randomBytes(32).toString('base64url'),
})
export const newKeys = (): WrittenKeys => ({
  version: 2,
  sessionIds: randomBytes(16).toString('base64url'),
  ring: [newKey()],
})

/** Null where there is none. */
export function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw new Refusal(
      `${path} cannot be read (${codeOf(error)}). Put right who may read it, or name another in PIIRI_KEYS.`,
    )
  }
}
export const noKeys = (path: string): Refusal =>
  new Refusal(`${path} is no file of keys. Restore it from a backup, or name another in PIIRI_KEYS.`)

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
