/** How people get into a real server, as they would. */
import { createPiiri, type MembershipRole, type Piiri } from '../src/index.ts'
import { gone } from './gone.ts'
import type { RealServer } from './real-server.ts'

let people = 0

/** Somebody who has just come into a Group, under a name that nobody else has there. `connect`: with a token, or with none. */
export async function comeIn(
  server: RealServer,
  connect: (token?: string) => Piiri,
  group: string,
  role: MembershipRole,
): Promise<Piiri & { readonly alias: string }> {
  const alias = `Somebody ${(people += 1)}`
  const redeemed = gone(await connect().people.redeem({ words: await server.wordsTo(group, role), alias }))
  if (redeemed.__typename !== 'NewPassphrase') throw new Error('Nobody was signed in.')
  return { ...connect(redeemed.signIn.token ?? ''), alias }
}

/** The token of somebody of the staff who has just signed in. */
export async function tokenOfStaff(server: RealServer, staffRole: 'ADMINISTRATOR' | 'COORDINATOR'): Promise<string> {
  const { passphrase, totpUrl } = await server.staff(staffRole)
  const signIn = await createPiiri({ url: server.url }).people.signIn({ passphrase, totp: server.codeOf(totpUrl) })
  return gone(signIn).token ?? ''
}
