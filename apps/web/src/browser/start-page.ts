import { leaveNothingBehind } from './leave-nothing-behind.ts'
import { makeLeavingQuick } from './make-leaving-quick.ts'
import { startForms } from './start-forms.ts'

/**
 * Makes a page of people easier. First of all the way out: it works before the page does anything else. The history is not numbered here, as it is where the
 * browser makes pages: a page that a form brought, and shows something once, would no longer be loaded again by its form. `more`: what else it makes easier.
 */
export function startPage(more: () => void): void {
  makeLeavingQuick()
  leaveNothingBehind()
  startForms(document)
  more()
  document.getElementById('piiri')?.setAttribute('data-alive', location.pathname + location.search)
}
