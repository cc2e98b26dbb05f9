import type { VisitOfferCard } from '@piiri/sdk/lean'
import { timeAt } from '../sessions/session-times.ts'
import type { Surroundings } from '../shared/surroundings.ts'
import { localTimeOf } from '../shared/told-times.ts'

/** Whether its date has not begun; of one without a date, whether it may still get one. */
export const isToCome = ({ now }: Surroundings, { status, session }: VisitOfferCard): boolean =>
  session === null ? status === 'OFFERED' : localTimeOf(session.localStart) > timeAt(now, session.timeZone)
