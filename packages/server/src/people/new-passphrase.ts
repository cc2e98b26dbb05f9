import type { Read } from '../storage/query.ts'
import type { Context } from '../schema/context.ts'
import { accountByLookupForSystem } from './accounts.repository.ts'
import type { OpenedSignIn } from './open-sign-in.ts'
import { lookupsOf, makePassphrase, readPassphrase, type Proof } from './passphrases.ts'
import { wordListFor } from './word-lists.ts'

/** A passphrase that is shown this once, and the sign-in that it was made with. */
export type NewPassphrase = {
  readonly type: 'NewPassphrase'
  readonly passphrase: string
  readonly signIn: OpenedSignIn
}

/** New words in the reader's language, whose first two lead to no other Account. */
export async function unusedPassphrase({
  db,
  keys,
  languages,
}: Pick<Context, 'db' | 'keys' | 'languages'>): Promise<Proof & { readonly passphrase: string }> {
  const list = await wordListFor(languages)
  for (;;) {
    const made = await makePassphrase(keys, list)
    if (await isUnused(db.read, keys, made.passphrase)) return made
  }
}

const isUnused = async (read: Read, keys: Context['keys'], passphrase: string): Promise<boolean> =>
  (await accountByLookupForSystem(read, lookupsOf(keys, await readPassphrase(passphrase)))) === null
