import {
  Conflict,
  failureType,
  InvalidInput,
  NotAllowed,
  NotFound,
  RateLimited,
  resultType,
  UserError,
} from '../schema/outcome.ts'
import { IdeaStatusType, IdeaType } from './idea.schema.ts'

const WrongStatus = failureType('WrongStatus', 'WRONG_STATUS').implement({
  description: 'The Idea is not where this can be done with it.',
  interfaces: [UserError],
  fields: (t) => ({ status: t.expose('status', { type: IdeaStatusType, description: 'Where it is.' }) }),
})
export const IdeaResult = resultType('IdeaResult', {
  description: 'The Idea as it is now, or why not.',
  values: [IdeaType],
  failures: [WrongStatus, NotFound, NotAllowed, Conflict, InvalidInput, RateLimited],
})
