import { startPage } from './start-page.ts'
import '../people/people.css'

startPage(() => undefined)
