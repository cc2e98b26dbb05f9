import { moveSessions } from '../desk/move-sessions.ts'
import { showAsTyped } from '../desk/show-as-typed.ts'
import { startPage } from './start-page.ts'
import '../people/people.css'
import '../desk/desk.css'

startPage(() => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form.new-series')) showAsTyped(form)
  for (const board of document.querySelectorAll<HTMLElement>('[data-board]')) moveSessions(board)
})
