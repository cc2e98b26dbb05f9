import type { ContactRequest } from '@piiri/domain/contact/contact-request.policy'
import { readsContactRequests } from '@piiri/domain/contact/contact-request.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { ContactRequestId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { recordAct } from '../audit/record-act.ts'
import { mustSee, type Context } from '../schema/context.ts'
import { boxOfContactRequest, contactRequestForSystem } from './contact-requests.repository.ts'
import { writeAnswered } from './write-answered.ts'

/** Says that a message was answered in another way, by phone for example. One that is answered stays as it is, and ends no later. */
export async function markAnswered(
  context: Context,
  id: ContactRequestId,
): Promise<Outcome<Disclosed<ContactRequest>, 'NOT_FOUND'>> {
  return context.write(async (tx): Promise<Outcome<Disclosed<ContactRequest>, 'NOT_FOUND'>> => {
    const found = await contactRequestForSystem(tx, id, context.clock())
    if (found === null || !readsContactRequests(context.viewer)) return { ok: false, error: 'NOT_FOUND' }
    if (found.isAnswered) return success(mustSee(context, boxOfContactRequest(found, 'ID')))
    const answered = await writeAnswered(tx, context, found)
    const subject = found.contactPointId
    await recordAct(tx, context, { action: 'contactRequest.marked_answered', group: null, subject })
    return success(mustSee(context, boxOfContactRequest(answered, 'ID')))
  })
}
