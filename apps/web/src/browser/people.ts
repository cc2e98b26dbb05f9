import { countByScript } from './count-by-script.ts'
import { startPage } from './start-page.ts'
import '../people/people.css'

startPage(() => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form.count-form')) countByScript(form)
})
