import { createHash } from 'node:crypto'
import type { Answer, Asked } from './asked.ts'

/** How long after its answer the same form is taken for the same press of a button. Milliseconds. */
const echoMs = 10_000

/**
 * Answers a form that is sent twice at once, as by a double press, with its first answer. The API does nothing twice either, but knows a key only of
 * somebody who is signed in: where the first sending has ended the sign-in and begun another one, as new words do, the second would be refused, and the
 * browser would show that in place of the words. `key`: the form's own.
 */
export function createOnce(): (asked: Asked, key: string, answer: () => Promise<Answer>) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>()
  return (asked, key, answer) => {
    const name = createHash('sha256')
      .update(JSON.stringify([asked.url.href, asked.headers['cookie'] ?? '', key, asked.body]))
      .digest('base64url')
    const known = answers.get(name)
    if (known !== undefined) return known
    const made = answer()
    answers.set(name, made)
    const forget = (): boolean => answers.delete(name)
    // What went wrong may go better at once.
    made.then(({ status }) => (status < 400 ? setTimeout(forget, echoMs).unref() : forget()), forget)
    return made
  }
}
