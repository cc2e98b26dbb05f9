import { randomBytes } from 'node:crypto'
import type { ContactRequest } from '@piiri/domain/contact/contact-request.policy'
import { lookupIssues, publicKeyIssues, sealedIssues } from '@piiri/domain/contact/sealed-form'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import { idFrom, type ContactPointId } from '@piiri/domain/shared/id'
import { success, type InputIssue, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import { mustSee, type Context } from '../schema/context.ts'
import { countTry } from '../shared/count-tries.ts'
import { triesOfMessage } from './contact-limits.ts'
import { contactPointForSystem } from './contact-points.repository.ts'
import {
  addContactRequest,
  boxOfContactRequest,
  contactRequestByLookup,
  type ContactRequestRow,
} from './contact-requests.repository.ts'
import { endsAtOf, today } from './ends-at.ts'
import { lookupHashOf } from './lookup-hash.ts'

export type SentMessage = Pick<ContactRequest, 'sealed' | 'sealedTo' | 'replyKey'> & {
  readonly contactPoint: ContactPointId
  readonly lookup: string
}
type Failures = 'NOT_FOUND' | 'INVALID_INPUT' | 'RATE_LIMITED'

/** Takes a sealed message. Nothing of who sent it is kept, nor when: the day alone. */
export async function sendContactRequest(
  context: Context,
  input: SentMessage,
): Promise<Outcome<Disclosed<ContactRequest>, Failures>> {
  const issues = issuesOf(input)
  if (issues.length > 0) return invalid(issues)
  const limited = await countTry(context.db, triesOfMessage(context.asker.network), context.clock())
  if (limited !== null) return limited
  return context.write(async (tx): Promise<Outcome<Disclosed<ContactRequest>, Failures>> => {
    const contactPoint = await contactPointForSystem(tx, input.contactPoint)
    if (contactPoint === null) return { ok: false, error: 'NOT_FOUND' }
    if (contactPoint.publicKey === null) return refuse('contactPoint', 'NO_KEY')
    if (contactPoint.publicKey !== input.sealedTo) return refuse('sealedTo', 'KEY_REPLACED')
    const lookupHash = lookupHashOf(input.lookup)
    if ((await contactRequestByLookup(tx, lookupHash, 0)) !== null) return refuse('lookup', 'LOOKUP_USED')
    const receivedOn = today(context)
    const { sealed, sealedTo, replyKey } = input
    const row: ContactRequestRow = {
      id: idFrom('cor', randomBytes(16)),
      contactPointId: contactPoint.id,
      sealed,
      sealedTo,
      replyKey,
      lookupHash,
      receivedOn,
      isAnswered: false,
      endsAt: endsAtOf(receivedOn, null, context),
    }
    await addContactRequest(tx, row)
    return success(mustSee(context, boxOfContactRequest(row, 'LOOKUP')))
  })
}

const refuse = (field: string, code: string) => invalid([{ path: ['input', field], code }])
const issuesOf = ({ sealed, sealedTo, replyKey, lookup }: SentMessage): readonly InputIssue[] => [
  ...sealedIssues(['input', 'sealed'], sealed),
  ...publicKeyIssues(['input', 'sealedTo'], sealedTo),
  ...publicKeyIssues(['input', 'replyKey'], replyKey),
  ...lookupIssues(['input', 'lookup'], lookup),
]
