import type { ContactRequest } from '@piiri/domain/contact/contact-request.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import { GraphQLError } from 'graphql'
import { see, type Context } from '../schema/context.ts'
import { countTry } from '../shared/count-tries.ts'
import { triesOfOpening } from './contact-limits.ts'
import { contactRequestByLookup } from './contact-requests.repository.ts'
import { lookupHashOf } from './lookup-hash.ts'

/** What a sender sent, with its answers. Null where no sender has this lookup: also once it has ended, and for what is no lookup. */
export async function openContactRequest(context: Context, lookup: string): Promise<Disclosed<ContactRequest> | null> {
  const { db, read, clock, asker } = context
  const limited = await countTry(db, triesOfOpening(asker.network), clock())
  if (limited !== null) {
    const { error: code, retryAfterSeconds } = limited
    throw new GraphQLError('It was asked too often.', { extensions: { code, retryAfterSeconds } })
  }
  return see(context, await contactRequestByLookup(read, lookupHashOf(lookup), clock()))
}
