import { accountPage } from '../people/account-page.tsx'
import { circlePage } from '../people/circle-page.tsx'
import type { PeoplePage } from '../people/people-page.ts'
import { signInPage } from '../people/sign-in-page.tsx'
import type { PeopleAddress } from '../pages/page-address.ts'

/** What makes each page of people. */
export function pageAt(page: PeopleAddress['page']): PeoplePage | null {
  switch (page) {
    case 'SIGN_IN':
      return signInPage
    case 'CIRCLE':
      return circlePage
    case 'ACCOUNT':
      return accountPage
    default:
      return null
  }
}
