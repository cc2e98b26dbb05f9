import { PiiriError } from '@piiri/sdk/lean'
import { askAs } from './ask-as.ts'
import type { Answer, Asked } from './asked.ts'
import type { Making } from './making.ts'
import { hasCookie, takeCookieAway } from './sign-in-cookie.ts'

/** As long as whoever leaves can wait for another page. */
const patienceMs = 500

/** Ends the sign-in of somebody who leaves, and takes its cookie away: that at once, whatever becomes of the rest. */
export async function endSignIn({ fetch }: Pick<Making, 'fetch'>, asked: Asked): Promise<Answer['headers']> {
  if (!hasCookie(asked)) return {}
  try {
    await askAs(asked, 'en', fetch).piiri.people.signOut({}, { timeoutMs: patienceMs })
  } catch (error) {
    if (!(error instanceof PiiriError)) throw error
  }
  return takeCookieAway
}
