import type { JSX } from 'preact'
import { Form } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'

/** What a script fills in and sends, once something is dropped: it leads to the question how far that is to go. And where it says what it does. */
export function MoveForm({ asking }: { readonly asking: Asking }): JSX.Element {
  return (
    <>
      <p
        class="board-says"
        role="status"
        aria-live="assertive"
        data-moving={JSON.stringify(asking.words.board.moving)}
      />
      <div hidden data-move-form>
        <Form does="move" class="form-plain">
          <input type="hidden" name="start" value="" />
          <input type="hidden" name="version" value="" />
          <input type="hidden" name="series-version" value="" />
        </Form>
      </div>
    </>
  )
}
