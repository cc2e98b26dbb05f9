import type { JSX } from 'preact'
import type { Asking } from '../people/people-page.ts'
import { CollisionLines } from './collision-lines.tsx'
import type { Board } from './load-board.ts'

type Shown = { readonly asking: Asking; readonly board: Board; readonly back: string }

/** What collides in the week or month that is shown, above it, with the way to both. */
export function BoardCollisions({ asking, board, back }: Shown): JSX.Element {
  const { collide } = asking.words.board.board
  return (
    <CollisionLines
      asking={asking}
      collisions={board.collisions}
      sessions={board.sessions}
      most={10}
      back={back}
      count={board.query.view === 'WEEK' ? collide.week : collide.month}
    />
  )
}
