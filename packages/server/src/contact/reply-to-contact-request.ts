import type { ContactRequest } from '@piiri/domain/contact/contact-request.policy'
import { readsContactRequests } from '@piiri/domain/contact/contact-request.policy'
import { sealedIssues } from '@piiri/domain/contact/sealed-form'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { ContactRequestId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import { recordAct } from '../audit/record-act.ts'
import { mustSee, type Context } from '../schema/context.ts'
import { writeAnswered } from './write-answered.ts'
import {
  addContactReply,
  boxOfContactRequest,
  contactRequestForSystem,
  findContactReplies,
} from './contact-requests.repository.ts'
import { today } from './ends-at.ts'

const mostReplies = 50

/** Adds an answer that the sender alone can read. For coordinators: of nobody else is there a ContactRequest to answer. */
export async function replyToContactRequest(
  context: Context,
  id: ContactRequestId,
  sealed: string,
): Promise<Outcome<Disclosed<ContactRequest>, 'NOT_FOUND' | 'INVALID_INPUT'>> {
  return context.write(async (tx): Promise<Outcome<Disclosed<ContactRequest>, 'NOT_FOUND' | 'INVALID_INPUT'>> => {
    const found = await contactRequestForSystem(tx, id, context.clock())
    if (found === null || !readsContactRequests(context.viewer)) return { ok: false, error: 'NOT_FOUND' }
    const issues = sealedIssues(['sealed'], sealed)
    if (issues.length > 0) return invalid(issues)
    const number = ((await findContactReplies(tx, [id])).get(id) ?? []).length
    if (number >= mostReplies) return invalid([{ path: ['sealed'], code: 'TOO_MANY' }])
    await addContactReply(tx, { requestId: id, number, sealed, repliedOn: today(context) })
    const answered = await writeAnswered(tx, context, found)
    const subject = found.contactPointId
    await recordAct(tx, context, { action: 'contactRequest.replied', group: null, subject })
    return success(mustSee(context, boxOfContactRequest(answered, 'ID')))
  })
}
