import type { JSX } from 'preact'
import type { BoardMessages } from '../messages/board.messages.ts'
import { Form } from '../people/form.tsx'
import type { Asking } from '../people/people-page.ts'

/** What a script fills in and sends, once something is dropped: it leads to the question how far that is to go. And where it says what it does. */
export function MoveForm({ asking }: { readonly asking: Asking }): JSX.Element {
  const { moving, movingBy } = asking.words.board
  return (
    <>
      <div class="board-bar">
        <p class="board-says" role="status" aria-live="assertive" data-moving={JSON.stringify(moving)} />
        <MoveButtons words={movingBy} />
      </div>
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

const keys = [
  ['ArrowLeft', 'dayBefore'],
  ['ArrowRight', 'dayAfter'],
  ['ArrowUp', 'earlier'],
  ['ArrowDown', 'later'],
  ['Escape', 'leave'],
  ['Enter', 'goOn'],
] as const

/** What keys do while something is moved. Whoever has keys need not pass through them. */
const MoveButtons = ({ words }: { readonly words: BoardMessages['movingBy'] }): JSX.Element => (
  <div class="board-steps" role="group" aria-label={words.title} hidden data-move-bar>
    {keys.map(([key, name]) => (
      <button
        key={key}
        type="button"
        class={key === 'Enter' ? 'button' : 'button button-quiet'}
        tabIndex={-1}
        data-key={key}
      >
        {words[name]}
      </button>
    ))}
  </div>
)
