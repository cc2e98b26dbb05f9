import { graphqlRefusal, type Answer, type Handle } from './asked.ts'

const anywhere = /piiri_live_/i
const byName = /[?&](?:api_?key|key|access_token)=/i

const inAddress: Answer = graphqlRefusal(
  400,
  'BAD_REQUEST',
  'No key in an address: others write it down on the way. Send it as `Authorization: Bearer piiri_live_…`, and have this one revoked.',
  { reason: 'KEY_IN_ADDRESS' },
)

/** Character by character, so that one that is nonsense hides no other. */
const decoded = (address: string): string =>
  address.replace(/%([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** What has a key in its address is refused before anything looks at it. `APIS`: also what only has a parameter of a key's name. */
export const refuseKeysInAddresses =
  (where: 'APIS' | 'PAGES', handle: Handle): Handle =>
  async (asked) => {
    const address = decoded(asked.url.pathname + asked.url.search)
    return anywhere.test(address) || (where === 'APIS' && byName.test(address)) ? inAddress : handle(asked)
  }
