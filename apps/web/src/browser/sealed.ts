import { startPage } from './start-page.ts'
import { readAnswer } from '../contact/read-answer.ts'
import { makeKey } from '../contact/make-key.ts'
import { openInbox } from '../contact/open-inbox.ts'
import { writeMessage } from '../contact/write-message.ts'
import '../people/people.css'
import '../contact/sealed.css'

startPage(() => {
  for (const instead of document.querySelectorAll<HTMLElement>('[data-without-script]')) instead.hidden = true
  for (const page of document.querySelectorAll<HTMLElement>('[data-write]')) writeMessage(page)
  for (const page of document.querySelectorAll<HTMLElement>('[data-answer]')) readAnswer(page)
  for (const page of document.querySelectorAll<HTMLElement>('[data-inbox]')) openInbox(page)
  for (const page of document.querySelectorAll<HTMLElement>('[data-key-maker]')) makeKey(page)
})
