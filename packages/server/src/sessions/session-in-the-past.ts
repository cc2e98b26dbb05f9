import { failureType, UserError } from '../schema/outcome.ts'

export const SessionInThePast = failureType('SessionInThePast', 'SESSION_IN_THE_PAST').implement({
  description: 'The Session is over, or has begun.',
  interfaces: [UserError],
})
