import { randomBytes, randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Keys, RingKey } from '@piiri/server/http/keys'
import { z } from 'zod'
import { Refusal } from './refusal.ts'

const sixteenBytes = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
const thirtyTwoBytes = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const ringKey = z.object({ id: z.string().regex(/^[a-z0-9]{1,32}$/), secret: thirtyTwoBytes })
const file = z.object({ version: z.literal(2), sessionIds: sixteenBytes, ring: z.tuple([ringKey], ringKey) })
type Written = z.infer<typeof file>

/** The installation's keys: read from a file, which is made at the first start and is its owner's alone (mode 0600). */
export function readKeys(path: string): Keys {
  const text = textOf(path) ?? make(path)
  const read = file.safeParse(parse(text))
  if (!read.success)
    throw new Refusal(`${path} is no file of keys. Restore it from a backup, or name another in PIIRI_KEYS.`)
  const [first, ...others] = read.data.ring
  const ring = [keyOf(first), ...others.map(keyOf)] as const
  return { sessionIds: Buffer.from(read.data.sessionIds, 'base64url'), ring: () => ring }
}

const keyOf = ({ id, secret }: Written['ring'][0]): RingKey => ({ id, secret: Buffer.from(secret, 'base64url') })
const newKeys = (): Written => ({
  version: 2,
  sessionIds: randomBytes(16).toString('base64url'),
  ring: [{ id: randomBytes(6).toString('hex'), secret: randomBytes(32).toString('base64url') }],
})

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw new Refusal(
      `${path} cannot be read (${codeOf(error)}). Put right who may read it, or name another in PIIRI_KEYS.`,
    )
  }
}

/**
 * Under a name of its own first: whoever looks finds a whole file or none, also after a power cut. Two processes may start at once, and
 * a link, unlike a rename, does not replace what is there: whichever comes second reads what the first one wrote.
 */
function make(path: string): string {
  const mine = `${path}.${randomUUID()}`
  const text = `${JSON.stringify(newKeys())}\n`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(mine, text, { mode: 0o600, flag: 'wx', flush: true })
    linkSync(mine, path)
    return text
  } catch (error) {
    const theirs = codeOf(error) === 'EEXIST' ? textOf(path) : null
    if (theirs !== null) return theirs
    throw new Refusal(`${path} cannot be written (${codeOf(error)}). Name a place for it in PIIRI_KEYS.`)
  } finally {
    rmSync(mine, { force: true })
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
