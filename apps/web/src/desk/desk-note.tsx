import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { Form, FormsContext } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'
import { hrefOf } from '../people/people-links.ts'
import { PeopleIcon } from '../people/people-icon.tsx'
import { didInWords } from './tell-done.ts'

/** What was done last, and a button that takes it back; or that it was taken back, with the step before. */
export function DeskNote({ asking }: { readonly asking: Asking }): JSX.Element | null {
  const { query, undos, viewer, words } = asking
  const [what = '', id = ''] = (query.get('done') ?? '').split('.')
  const say = words.board.done
  const undo = undos.find(viewer.account?.id ?? '', id)
  const said =
    what === 'did'
      ? undo === null
        ? say.done
        : didInWords(words.board, undo.done)
      : Object.entries(say.plain).find(([name]) => name === what)?.[1]
  if (said === undefined) return null
  return (
    <div class="done-note desk-note" role="status" tabIndex={-1} autofocus>
      <PeopleIcon name="check" />
      <span>{said}</span>
      {undo !== null && (
        <UndoButton
          asking={asking}
          id={undo.id}
          words={what === 'did' ? say.undo : `${say.undoBefore} ${didInWords(words.board, undo.done)}`}
        />
      )}
    </div>
  )
}

function UndoButton({
  asking: { surroundings },
  id,
  words,
}: {
  readonly asking: Asking
  readonly id: string
  readonly words: string
}) {
  const { here } = useContext(FormsContext)
  return (
    <Form does="undo" of={id} to={hrefOf(surroundings, 'BOARD', { back: here })} class="form-plain">
      <button class="button button-quiet" type="submit">
        {words}
      </button>
    </Form>
  )
}
