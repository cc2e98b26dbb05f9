import { PageHead } from '../shared/page-head.tsx'
import { DeskLinks } from '../people/desk-links.tsx'
import { StillTrue, StillTrueNote } from '../groups/still-true.tsx'
import { signInFirst } from '../people/people-links.ts'
import { notFound, type PeoplePage } from '../people/people-page.ts'
import { plansSomething } from '../people/plans-something.ts'
import { BoardHead, NothingHere, PlanSomething } from './board-head.tsx'
import { BoardMonth } from './board-month.tsx'
import { hrefOfBoard, readBoardQuery } from './board-query.ts'
import { BoardWeek } from './board-week.tsx'
import { BoardCollisions } from './board-collisions.tsx'
import { DeskNote } from './desk-note.tsx'
import { loadBoard } from './load-board.ts'
import { mayPlanGroup } from './may-plan-group.ts'
import { MoveForm } from './move-form.tsx'
import { takeBack } from './take-back.ts'
import { wayBack } from './way-back.ts'

/** A week or month of all Groups, for those who plan any: what they plan stands out, and can be moved. */
export const boardPage: PeoplePage = {
  async show(asking) {
    const { viewer, query, surroundings, words } = asking
    if (viewer.account === null) return signInFirst(asking)
    if (!plansSomething(viewer)) return notFound
    const board = await loadBoard(asking, readBoardQuery(query))
    const back = hrefOfBoard(surroundings.language, board.query)
    const shown = { asking, board, back }
    const planned = board.groups.filter(({ id }) => mayPlanGroup(viewer, id))
    return {
      is: 'PAGE',
      isDesk: true,
      title: words.board.titles.board,
      content: (
        <div class="people-page desk">
          <DeskLinks asking={asking} />
          <PageHead title={words.board.board.title} lead={words.board.board.lead} />
          <DeskNote asking={asking} />
          <StillTrueNote asking={asking} groups={planned} />
          <BoardHead asking={asking} board={board} />
          <BoardCollisions {...shown} />
          {board.sessions.length === 0 && <NothingHere asking={asking} board={board} />}
          {board.query.view === 'WEEK' ? <BoardWeek {...shown} /> : <BoardMonth {...shown} />}
          {board.isCut && <p class="attention">{words.board.board.cut}</p>}
          {board.sessions.length > 0 && <PlanSomething asking={asking} board={board} />}
          <StillTrue asking={asking} groups={planned} />
          <MoveForm asking={asking} />
        </div>
      ),
    }
  },

  async act(asking, sent) {
    if (!plansSomething(asking.viewer)) return notFound
    return sent.does === 'undo' ? takeBack(asking, sent) : { is: 'GO', to: wayBack(asking) }
  },
}
