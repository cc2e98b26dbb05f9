import type { JSX } from 'preact'
import type { Asking } from '../people/people-page.ts'
import { CollisionLines } from './collision-lines.tsx'
import type { Board } from './load-board.ts'

/** What collides in the week or month that is shown, above it, with the way to both. */
export function BoardCollisions({ asking, board }: { readonly asking: Asking; readonly board: Board }): JSX.Element {
  const { collide } = asking.words.board.board
  return (
    <CollisionLines
      asking={asking}
      collisions={board.collisions}
      sessions={board.sessions}
      most={10}
      count={board.query.view === 'WEEK' ? collide.week : collide.month}
    />
  )
}
