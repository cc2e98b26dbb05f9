import { statSync } from 'node:fs'
import type { Keys, RingKey } from '@piiri/server/http/keys'
import { codeOf, parseKeys, textOf, type WrittenKey, type WrittenKeys } from './keys-text.ts'

/** The file is looked at at most so often: whoever changes it waits for longer. Milliseconds. */
const lookEveryMs = 1000

export type Watch = {
  /** Hears, once, that the file cannot be used as it is now; never what is in it. */
  readonly warn?: (message: string) => void
  /** Milliseconds that only go forward. */
  readonly elapsed?: () => number
}

/** The ring as the file has it now. While the file is missing, broken or another installation's, the ring stays as it was. */
export function watchRing(
  path: string,
  written: WrittenKeys,
  { warn = () => {}, elapsed = () => performance.now() }: Watch,
): Keys['ring'] {
  let ring = ringOf(written)
  let seen = '' // It may have changed since it was read: the first look reads it again.
  let lookedAt = elapsed()
  let isBroken = false
  const look = (): void => {
    const mark = markOf(path) // Before it is read: what changes in between is read at the next look.
    if (mark === seen) return
    const read = readAgain(path)
    if (read?.sessionIds !== written.sessionIds) {
      if (!isBroken) warn('the file of keys cannot be used as it is now: the keys read before stay in use')
      isBroken = true
      return
    }
    ring = ringOf(read)
    seen = mark
    isBroken = false
  }
  return () => {
    const now = elapsed()
    if (now - lookedAt < lookEveryMs) return ring
    lookedAt = now
    look()
    return ring
  }
}

const ringOf = ({ ring: [first, ...others] }: WrittenKeys): readonly [RingKey, ...RingKey[]] => [
  keyOf(first),
  ...others.map(keyOf),
]
const keyOf = ({ id, secret }: WrittenKey): RingKey => ({ id, secret: Buffer.from(secret, 'base64url') })

/** Another one for each file that was ever under this name. */
function markOf(path: string): string {
  try {
    const { ino, mtimeNs, size } = statSync(path, { bigint: true })
    return `${ino} ${mtimeNs} ${size}`
  } catch (error) {
    return codeOf(error)
  }
}

function readAgain(path: string): WrittenKeys | null {
  try {
    return parseKeys(textOf(path) ?? '')
  } catch {
    return null
  }
}
