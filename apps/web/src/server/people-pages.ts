import { countsPage } from '../attendance/counts-page.tsx'
import { statisticsPage } from '../attendance/statistics-page.tsx'
import { auditPage } from '../audit/audit-page.tsx'
import { myCalendarsPage } from '../calendar/my-calendars-page.tsx'
import { accountPage } from '../people/account-page.tsx'
import { circlePage } from '../people/circle-page.tsx'
import { answerPage } from '../contact/answer-page.tsx'
import { contactPointsPage } from '../contact/contact-points-page.tsx'
import { messagesPage } from '../contact/messages-page.tsx'
import { writePage } from '../contact/write-page.tsx'
import { rotaPage } from '../duties/rota-page.tsx'
import { ideaPage } from '../ideas/idea-page.tsx'
import { ideasPage } from '../ideas/ideas-page.tsx'
import { plannedGroupsPage } from '../groups/planned-groups-page.tsx'
import { plannedMaterialsPage } from '../materials/planned-materials-page.tsx'
import { invitationPage } from '../people/invitation-page.tsx'
import { membersPage } from '../people/members-page.tsx'
import type { PeoplePage } from '../people/people-page.ts'
import { seeAsPage } from '../people/see-as-page.tsx'
import { signInPage } from '../people/sign-in-page.tsx'
import { partnersPage } from '../partners/partners-page.tsx'
import { visitsPage } from '../partners/visits-page.tsx'
import { staffPage } from '../people/staff-page.tsx'
import { boardPage } from '../desk/board-page.tsx'
import { newSeriesPage } from '../desk/new-series-page.tsx'
import { plannedSeriesPage } from '../desk/planned-series-page.tsx'
import { plannedSessionPage } from '../desk/planned-session-page.tsx'
import type { PeopleAddress } from '../pages/page-address.ts'
import { seasonsPage } from '../seasons/seasons-page.tsx'
import { venuesPage } from '../venues/venues-page.tsx'
import { myPlacesPage } from '../registrations/my-places-page.tsx'
import { placePage } from '../registrations/place-page.tsx'
import { receiptPage } from '../registrations/receipt-page.tsx'
import { posterPage } from '../posters/poster-page.tsx'

/** What makes each page of people. */
export const peoplePages: Readonly<Record<PeopleAddress['page'], PeoplePage>> = {
  SIGN_IN: signInPage,
  INVITATION: invitationPage,
  CIRCLE: circlePage,
  MEMBERS: membersPage,
  ACCOUNT: accountPage,
  AUDIT: auditPage,
  STAFF: staffPage,
  PARTNERS: partnersPage,
  VISITS: visitsPage,
  SEE_AS: seeAsPage,
  POSTER: posterPage,
  BOARD: boardPage,
  PLANNED_SESSION: plannedSessionPage,
  PLANNED_SERIES: plannedSeriesPage,
  NEW_SERIES: newSeriesPage,
  SEASONS: seasonsPage,
  VENUES: venuesPage,
  PLANNED_GROUPS: plannedGroupsPage,
  PLANNED_MATERIALS: plannedMaterialsPage,
  ROTA: rotaPage,
  COUNTS: countsPage,
  STATISTICS: statisticsPage,
  WRITE: writePage,
  ANSWER: answerPage,
  MESSAGES: messagesPage,
  CONTACT_POINTS: contactPointsPage,
  IDEAS: ideasPage,
  IDEA: ideaPage,
  PLACE: placePage,
  MY_PLACES: myPlacesPage,
  MY_CALENDARS: myCalendarsPage,
  RECEIPT: receiptPage,
}
