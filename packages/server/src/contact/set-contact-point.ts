import { createHash, randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { checkContactPoint, type WrittenContactPoint } from '@piiri/domain/contact/check-contact-point'
import type { ContactPoint } from '@piiri/domain/contact/contact-point.policy'
import { readsContactRequests } from '@piiri/domain/contact/contact-request.policy'
import { keyWords } from '@piiri/domain/contact/key-words'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import { idFrom, type ContactPointId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import { translationsOf } from '@piiri/domain/shared/translations'
import { recordAct } from '../audit/record-act.ts'
import { wordListFor } from '../people/word-lists.ts'
import { mustSee, type Context } from '../schema/context.ts'
import { recordChange } from '../shared/programme-version.repository.ts'
import type { Tx } from '../storage/query.ts'
import {
  boxOfContactPoint,
  contactPointForSystem,
  contactPointsForSystem,
  mostContactPoints,
  putContactPoint,
  type ContactPointRow,
} from './contact-points.repository.ts'
import { storeContactPoint } from './store-contact-point.ts'

type Optional = 'hours' | 'phone' | 'email' | 'publicKey'
/** What is left out of these stays as it is; null takes it away. */
export type ContactPointChange = Omit<WrittenContactPoint, Optional> & {
  readonly [K in Optional]?: WrittenContactPoint[K] | null | undefined
}
type Result = Outcome<Disclosed<ContactPoint>, 'NOT_FOUND' | 'NOT_ALLOWED' | 'INVALID_INPUT'>

/**
 * Writes a ContactPoint down, a new one where there is no id. For coordinators alone: whoever sets its key reads what is sealed from then on. What
 * was sealed to an earlier key stays as it is.
 */
export const setContactPoint = (
  context: Context,
  id: ContactPointId | null,
  input: ContactPointChange,
): Promise<Result> =>
  context.write(async (tx): Promise<Result> => {
    const before = id === null ? null : await contactPointForSystem(tx, id)
    if (id !== null && before === null) return { ok: false, error: 'NOT_FOUND' }
    if (!readsContactRequests(context.viewer)) return { ok: false, error: 'NOT_ALLOWED' }
    const checked = checkContactPoint(written(before, input), context.defaultLanguage)
    if (!checked.ok) return checked
    const content = { ...checked.value, publicKeyWords: await wordsOf(context, checked.value.publicKey) }
    return before === null ? create(tx, context, content) : update(tx, context, before, { ...before, ...content })
  })

async function create(tx: Tx, context: Context, content: Omit<ContactPointRow, 'id' | 'position'>): Promise<Result> {
  const others = await contactPointsForSystem(tx)
  if (others.length >= mostContactPoints) return invalid([{ path: ['input'], code: 'TOO_MANY' }])
  const position = (others.at(-1)?.position ?? 0) + 1
  const row = await storeContactPoint(tx, { ...content, id: idFrom('cop', randomBytes(16)), position })
  await recordAct(tx, context, { action: 'contactPoint.created', group: null, subject: row.id })
  return success(mustSee(context, boxOfContactPoint(row)))
}

async function update(tx: Tx, context: Context, before: ContactPointRow, after: ContactPointRow): Promise<Result> {
  const fields = names.filter((name) => !isDeepStrictEqual(before[name], after[name]))
  if (fields.length > 0) {
    await putContactPoint(tx, after)
    await recordChange(tx, [boxOfContactPoint(before)], [boxOfContactPoint(after)])
    await recordAct(tx, context, { action: 'contactPoint.updated', group: null, subject: after.id, fields })
  }
  return success(mustSee(context, boxOfContactPoint(after)))
}

function written(before: ContactPointRow | null, { hours, phone, email, publicKey, ...rest }: ContactPointChange) {
  const kept = <T>(given: T | null | undefined, there: T | null | undefined): T | null =>
    given === undefined ? (there ?? null) : given
  return {
    ...rest,
    hours: kept(hours, translationsOf(before?.hours ?? null)) ?? [],
    phone: kept(phone, before?.phone),
    email: kept(email, before?.email),
    publicKey: kept(publicKey, before?.publicKey),
  }
}

/** In the language of the organisation, whoever asks: two people compare the same words. */
async function wordsOf({ defaultLanguage }: Context, publicKey: string | null): Promise<string | null> {
  if (publicKey === null) return null
  const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
  return keyWords(Buffer.from(publicKey, 'base64url'), await wordListFor([defaultLanguage]), sha256)
}

const names = ['role', 'languages', 'hours', 'phone', 'email', 'publicKey'] as const
