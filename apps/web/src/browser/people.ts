import { countHistory } from './history-depth.ts'
import { leaveNothingBehind } from './leave-nothing-behind.ts'
import { makeLeavingQuick } from './make-leaving-quick.ts'
import { startForms } from './start-forms.ts'
import '../people/people.css'

// First of all the way out: it works before the page does anything else.
countHistory()
makeLeavingQuick()
leaveNothingBehind()
startForms(document)
document.getElementById('piiri')?.setAttribute('data-alive', location.pathname + location.search)
