import { instant, type Instant } from '@piiri/domain/shared/instant'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import type { Database } from '../storage/database.ts'
import type { DataVersion } from '../storage/engine.ts'
import type { Answer } from './asked.ts'

/** An answer as it is sent, and whether it may be kept: what went well, and what is the same for all who ask so. */
export type Made = { readonly answer: Answer; readonly mayKeep: boolean }
export type ByteCache = {
  /** What is kept under this key in this minute, or null. */
  readonly known: (key: string, now: Instant) => Promise<Answer | null>
  /** After `known` had none: what `make` answers, once for all who ask meanwhile. */
  readonly make: (key: string, now: Instant, make: () => Promise<Made>) => Promise<Answer>
}

const mostBytes = 8 * 1024 * 1024

/**
 * Answers to visitors, as bytes. All of them go when something that a visitor may know has changed, in this process or another, and
 * when the minute ends: what is answered is a function of the data, the minute and the key. Nothing else is ever kept here.
 *
 * `onUse` hears whether an answer was kept: for metrics.
 */
export function createByteCache(db: Database, onUse: (wasKept: boolean) => void = () => {}): ByteCache {
  const kept = new Map<string, Answer>()
  const making = new Map<string, Promise<Answer>>()
  let bytes = 0
  let generation: { readonly version: number; readonly now: Instant } = { version: -1, now: instant(0) }
  const forget = (): void => {
    kept.clear()
    making.clear()
    bytes = 0
  }
  const keep = (key: string, answer: Answer): void => {
    const size = answer.body.length + key.length
    if (size > mostBytes / 2 || kept.has(key)) return
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
    async known(key, now) {
      const version = await versionOf()
      if (version !== generation.version || now !== generation.now) {
        forget()
        generation = { version, now }
      }
      const answer = kept.get(key) ?? null
      if (answer !== null) onUse(true)
      return answer
    },
    async make(key, now, make) {
      onUse(false)
      const current = generation
      if (current.now !== now) return (await make()).answer // The minute ended meanwhile: it is nobody else's answer.
      const underWay = making.get(key)
      if (underWay) return underWay
      const made = make().then(({ answer, mayKeep }) => {
        if (generation === current && mayKeep) keep(key, answer)
        return answer
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
