import { graphqlRefusal, type Answer, type Handle } from './asked.ts'

const anywhere = /piiri_live_/i
const byName = /[?&](?:api_?key|key|access_token)=/i

const inAddress: Answer = graphqlRefusal(
  400,
  'BAD_REQUEST',
  'No key in an address: others write it down on the way. Send it as `Authorization: Bearer piiri_live_…`, and have this one revoked.',
  { reason: 'KEY_IN_ADDRESS' },
)

/** What has a key in its address is refused before anything looks at it. `APIS`: also what only has a parameter of a key's name. */
export const refuseKeysInAddresses =
  (where: 'APIS' | 'PAGES', handle: Handle): Handle =>
  async (asked) => {
    const { pathname, search } = asked.url
    const hasKey = anywhere.test(search) || anywhere.test(pathname) || (where === 'APIS' && byName.test(search))
    return hasKey ? inAddress : handle(asked)
  }
