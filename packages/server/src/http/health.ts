import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import type { Database } from '../storage/database.ts'
import { textAnswer, type Handle } from './asked.ts'

/** `live`: the process answers. `ready`: its database answers too, and it is not about to stop. */
export function createHealth(db: Database): {
  readonly live: Handle
  readonly ready: Handle
  readonly stopBeingReady: () => void
} {
  let isStopping = false
  return {
    live: async () => textAnswer(200, 'ok'),
    ready: async () => {
      if (isStopping) return textAnswer(503, 'stopping')
      const answers = await readProgrammeVersion(db.read).then(
        () => true,
        () => false,
      )
      return answers ? textAnswer(200, 'ok') : textAnswer(503, 'the database does not answer')
    },
    stopBeingReady: () => {
      isStopping = true
    },
  }
}
