import type { PartnerId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { isAdministrator } from '@piiri/domain/shared/viewer'
import { recordAct } from '../audit/record-act.ts'
import { forgetPartnerOfIdeas } from '../ideas/people-of-ideas.repository.ts'
import { done, type Done } from '../people/done.ts'
import { see, type Context } from '../schema/context.ts'
import { dropPartner, findPartners } from './partners.repository.ts'

/**
 * Ends a partner, its keys at once, and what it offered. Its Ideas stay, as nobody's: the community may be carrying them out. So do guests of visits that were
 * accepted: whoever removes it, takes them from the Sessions if they do not come. Administrators do.
 */
export const removePartner = (context: Context, id: PartnerId): Promise<Outcome<Done, 'NOT_FOUND' | 'NOT_ALLOWED'>> =>
  context.write(async (tx): Promise<Outcome<Done, 'NOT_FOUND' | 'NOT_ALLOWED'>> => {
    const found = await findPartners(tx, context.viewer, [id])
    if (see(context, found.get(id) ?? null) === null) return { ok: false, error: 'NOT_FOUND' }
    if (!isAdministrator(context.viewer)) return { ok: false, error: 'NOT_ALLOWED' }
    await recordAct(tx, context, { action: 'partner.removed', group: null, subject: id })
    await forgetPartnerOfIdeas(tx, { partner: id })
    await dropPartner(tx, { id })
    return success(done)
  })
