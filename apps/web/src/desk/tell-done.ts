import type { BoardMessages } from '../messages/board.messages.ts'
import type { SessionsEditDone } from '@piiri/sdk/lean'
import type { Done } from './undos.ts'

/** What an edit did, or would do, in numbers. */
export const countsOf = ({ newCount, withdrawnCount, orphaned, changed }: SessionsEditDone): Omit<Done, 'is'> => ({
  newCount,
  ended: withdrawnCount,
  stayOff: orphaned.length,
  changed: changed.length - newCount,
})

type Counts = Omit<Done, 'is'>
/** `12 new dates, 12 end`. */
export const inNumbers = (
  say: Pick<BoardMessages['scope'], 'does'>,
  { newCount, ended, stayOff, changed }: Counts,
): string => say.does(newCount, ended, stayOff, changed)

/** `Changed: 12 new dates, 12 end.` */
export const didInWords = ({ done, scope }: BoardMessages, { is, ...counts }: Done): string =>
  `${done.acts[is]}: ${inNumbers(scope, counts)}.`
