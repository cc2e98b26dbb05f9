import type { Tries } from '../shared/count-tries.ts'

const quarter = 15 * 60
/** Wrong passphrases for one Account from one network: from elsewhere its owner still gets in. */
const atOneAccount = { name: 'passphrase', most: 5, windowSeconds: quarter }
/** Wrong ones from one network, whomever they are meant for. A house full of people shares one. */
const fromOneNetwork = { name: 'network', most: 30, windowSeconds: quarter }
const secondFactor = { name: 'second-factor', most: 5, windowSeconds: quarter }
/** Codes of six digits are guessed from many networks; only whoever has the words gets so far. Recovery codes stay. */
const codes = { name: 'code', most: 50, windowSeconds: 24 * 60 * 60 }
const invitations = { name: 'invitation', most: 10, windowSeconds: quarter }
const exports = { name: 'export', most: 10, windowSeconds: 60 * 60 }
const passphraseChanges = { name: 'change', most: 5, windowSeconds: 60 * 60 }

export const triesOfPassphrase = (lookup: string, network: string): Tries => [
  { limit: atOneAccount, by: `${lookup} ${network}` },
  { limit: fromOneNetwork, by: network },
]
export const triesOfSecondFactor = (account: string, network: string): Tries => [
  { limit: secondFactor, by: `${account} ${network}` },
]
export const triesOfCode = (account: string): Tries => [{ limit: codes, by: account }]
export const triesOfInvitation = (network: string): Tries => [{ limit: invitations, by: network }]
export const triesOfExport = (account: string): Tries => [{ limit: exports, by: account }]
export const triesOfChange = (account: string): Tries => [{ limit: passphraseChanges, by: account }]
