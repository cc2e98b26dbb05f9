import type { Demo, DemoAccount, PlantedAccounts } from '@piiri/server/seed/plant-accounts'

/** `planted` is null where accounts were not asked for. */
type Seeded = { readonly isNew: boolean; readonly planted: PlantedAccounts | null }

/** For programs: what they sign in with, or ask by. */
export const factsOfDemo = ({ accounts, partners }: Demo): object => ({ accounts, partners })
/** For programs. `because` tells why no accounts were made. */
export const factsOfSeed = ({ isNew, planted }: Seeded): object => ({
  seeded: isNew,
  ...(planted && factsOfDemo(planted.accounts === null ? { accounts: [], partners: [] } : planted)),
  ...(planted?.accounts === null && { because: planted.because }),
})

export function sayWhatWasSeeded({ isNew, planted }: Seeded): string {
  const groups = isNew
    ? 'The three groups are there, with their programme.'
    : 'There are groups already: nothing was changed.'
  if (planted === null) return groups
  if (planted.accounts !== null) return `${isNew ? `${groups}\n\n` : ''}${sayDemo(planted)}`
  const why = { HAS_ACCOUNTS: 'There are accounts already', NOT_THE_EXAMPLE: 'These are not the groups of the example' }
  return `${why[planted.because]}: none were made.`
}

/** Passphrases, what staff needs besides, and keys of partners. */
export function sayDemo({ accounts, partners }: Demo): string {
  const [url] = accounts.flatMap((account) => ('totpUrl' in account ? [account.totpUrl] : []))
  return [
    'Accounts to try it with. Their passphrases are shown this once:',
    '',
    ...accounts.flatMap(linesOf),
    'Staff also need a code, from any authenticator app that is given the otpauth address; without a telephone:',
    `  npx -y pnpm@12.21.0 piiri code '${url}'`,
    ...partners.flatMap(({ name, key }) => ['', `A key of ${name}, for programs`, `  ${key}`]),
  ].join('\n')
}

function linesOf(account: DemoAccount): readonly string[] {
  if ('totpUrl' in account) return [account.role, `  ${account.passphrase}`, `  ${account.totpUrl}`, '']
  const groups = account.alsoIn === undefined ? account.group : `${account.group} and ${account.alsoIn}`
  return [`${account.role} of ${groups}`, `  ${account.passphrase}`, '']
}
