import type { ContactPointId } from '@piiri/domain/shared/id'
import type { Read } from '../storage/query.ts'

type IsThere = (read: Read, id: ContactPointId) => Promise<boolean>

let isThere: IsThere | null = null
/** Contact is a later slice: it tells this one, once, how to find out whether there is such a ContactPoint. */
export const contactPointsAreFoundBy = (how: IsThere): void => {
  isThere = how
}

/** Whether a Group can have this ContactPoint. */
export const isContactPoint: IsThere = async (read, id) => (await isThere?.(read, id)) ?? false
