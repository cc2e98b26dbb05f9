/** Ideas of the community and of two Groups, of which one is being planned and one is over. */
import { noIdeas } from './fill-ideas.ts'
import { aDate, anIdea, aTask } from './idea-rows.ts'
import { aGroup, id, nothing, peopleOf } from './world.ts'

/** Group 1 is the tests' members'; of Group 2 nobody of them is. */
export const [own, other] = [aGroup(1, 'CONFIDENTIAL'), aGroup(2, 'OPEN')]
export const ofAll = anIdea(1, { proposerId: id.account(1) })
export const ofOwn = anIdea(2, { groupId: own.id, proposerId: id.account(2) })
export const ofOther = anIdea(3, { groupId: other.id })
export const planned = anIdea(4, { groupId: own.id, status: 'PLANNING' })
export const closed = anIdea(5, { groupId: own.id, status: 'DONE' })
export const work = aTask(1, planned)
export const [day, dayOfClosed] = [aDate(1, planned), aDate(2, closed)]
export const world = {
  ...nothing,
  ...peopleOf(own),
  groups: [own, other],
  ideas: { ...noIdeas, ideas: [ofAll, ofOwn, ofOther, planned, closed], tasks: [work], dates: [day, dayOfClosed] },
}
