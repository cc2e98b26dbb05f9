import { whenGroupBecomesConfidential } from '../groups/becoming-confidential.ts'
import { leavePlaces } from './leave-places.ts'
import { registrationsOfOutsiders } from './registrations.repository.ts'

/** So many at once. */
const together = 500

/**
 * Whoever is not in a Group that becomes confidential loses the place they have there, with an Account or a Receipt: to keep it they would have to be
 * told, place by place, how full it is and that it is still held.
 */
whenGroupBecomesConfidential(async (tx, group, context) => {
  for (;;) {
    const found = await registrationsOfOutsiders(tx, { group, limit: together })
    await leavePlaces(tx, context, found)
    if (found.length < together) return
  }
})
