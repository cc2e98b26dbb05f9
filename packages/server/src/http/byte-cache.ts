import type { Instant } from '@piiri/domain/shared/instant'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import type { Database } from '../storage/database.ts'
import type { DataVersion } from '../storage/engine.ts'
import type { Answer } from './asked.ts'
import { etagOf } from './with-etag.ts'

type Kept = Answer & { readonly etag: string }
export type ByteCache = {
  /** What is kept under this key, or what `make` answers, which is kept where `mayKeep` says so. */
  readonly answer: (
    key: string,
    now: Instant,
    make: () => Promise<Answer>,
    mayKeep: (answer: Answer) => boolean,
  ) => Promise<Kept>
}

const mostBytes = 32 * 1024 * 1024

/**
 * Answers to visitors, as bytes. All of them go when something that a visitor may know has changed, in this process or another, and
 * when the minute ends: what is answered is a function of the data, the minute and the key. Nothing else is ever kept here.
 *
 * `onUse` hears whether an answer was kept: for metrics.
 */
export function createByteCache(db: Database, onUse: (wasKept: boolean) => void = () => {}): ByteCache {
  const kept = new Map<string, Kept>()
  const making = new Map<string, Promise<Kept>>()
  let bytes = 0
  let generation = ''
  const forget = (): void => {
    kept.clear()
    making.clear()
    bytes = 0
  }
  const keep = (key: string, answer: Kept): void => {
    const size = answer.body.length + key.length
    if (size > mostBytes / 8) return
    while (bytes + size > mostBytes) {
      const oldest = kept.entries().next().value
      if (oldest === undefined) break
      kept.delete(oldest[0])
      bytes -= oldest[1].body.length + oldest[0].length
    }
    kept.set(key, answer)
    bytes += size
  }
  const versionOf = createVersion(db)
  return {
    async answer(key, now, make, mayKeep) {
      const current = `${await versionOf()} ${now}`
      if (current !== generation) {
        forget()
        generation = current
      }
      const known = kept.get(key)
      if (known) {
        onUse(true)
        return known
      }
      onUse(false)
      const underWay = making.get(key)
      if (underWay) return underWay
      const made = make().then((answer) => {
        const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body
        const whole = { ...answer, body, etag: etagOf(body) }
        if (generation === current && mayKeep(answer)) keep(key, whole)
        return whole
      })
      making.set(key, made)
      return made.finally(() => {
        if (making.get(key) === made) making.delete(key)
      })
    },
  }
}

/** The version of what visitors may read: asked of the database only after some commit, told by a cheap mark of its own. */
function createVersion(db: Database): () => Promise<number> {
  let mark: DataVersion | undefined
  let version = 0
  return async () => {
    const current = await db.dataVersion()
    if (current === mark) return version
    version = await readProgrammeVersion(db.read)
    mark = current
    return version
  }
}
