import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Keys } from '@piiri/server/http/keys'
import { codeOf, newKeys, noKeys, parseKeys, textOf, toText } from './keys-text.ts'
import { Refusal } from './refusal.ts'
import { watchRing, type Watch } from './watch-ring.ts'

/**
 * The installation's keys: read from a file, which is made at the first start and is its owner's alone (mode 0600). What another process
 * changes in its ring is seen within a second.
 */
export function readKeys(path: string, watch: Watch = {}): Keys {
  const written = parseKeys(textOf(path) ?? make(path))
  if (written === null) throw noKeys(path)
  return { sessionIds: Buffer.from(written.sessionIds, 'base64url'), ring: watchRing(path, written, watch) }
}

/**
 * Under a name of its own first: whoever looks finds a whole file or none, also after a power cut. Two processes may start at once, and
 * a link, unlike a rename, does not replace what is there: whichever comes second reads what the first one wrote.
 */
function make(path: string): string {
  const mine = `${path}.${randomUUID()}`
  const text = toText(newKeys())
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
