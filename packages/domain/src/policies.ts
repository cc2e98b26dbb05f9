import { attendanceOfSession } from './attendance/attendance-count.policy.ts'
import { peopleOfAuditEntry } from './audit/audit-entry.policy.ts'
import { linksOfCalendarFeed } from './calendar/calendar-feed.policy.ts'
import { contactPointOfGroup } from './contact/contact-point.policy.ts'
import { linksOfContactRequest } from './contact/contact-request.policy.ts'
import { dutiesOfSession, linksOfDuty } from './duties/duty.policy.ts'
import { contentOfGroup } from './groups/group.policy.ts'
import { ideasOfGroup, linksOfIdea } from './ideas/idea.policy.ts'
import { interpretingOfSession } from './interpreting/interpreting-need.policy.ts'
import { materialsOfGroup } from './materials/material.policy.ts'
import { linksOfPartner } from './partners/partner.policy.ts'
import { linksOfVisitOffer } from './partners/visit-offer.policy.ts'
import { signInsOfAccount } from './people/account.policy.ts'
import { linksOfInvitation } from './people/invitation.policy.ts'
import { linksOfMembership, peopleOfGroup } from './people/membership.policy.ts'
import { linksOfRegistration, placesOfSession } from './registrations/registration.policy.ts'
import { linksOfSeason } from './seasons/season.policy.ts'
import { linksOfSeries, seriesOfGroup } from './series/series.policy.ts'
import { linksOfSession, sessionsOfGroup } from './sessions/session.policy.ts'
import { translationsOfVenue } from './venues/venue.policy.ts'
import { endpointsOfPartner, linksOfWebhookEndpoint } from './webhooks/webhook-endpoint.policy.ts'

/** What is answered besides columns, also by later slices about earlier types: for explanations and for the matrix test. */
export const derivedFieldsOfAll = [
  peopleOfAuditEntry,
  contentOfGroup,
  signInsOfAccount,
  linksOfMembership,
  linksOfInvitation,
  peopleOfGroup,
  translationsOfVenue,
  linksOfSeason,
  seriesOfGroup,
  linksOfSeries,
  linksOfSession,
  sessionsOfGroup,
  dutiesOfSession,
  linksOfDuty,
  attendanceOfSession,
  interpretingOfSession,
  placesOfSession,
  linksOfRegistration,
  materialsOfGroup,
  linksOfIdea,
  ideasOfGroup,
  contactPointOfGroup,
  linksOfContactRequest,
  linksOfCalendarFeed,
  linksOfPartner,
  linksOfVisitOffer,
  endpointsOfPartner,
  linksOfWebhookEndpoint,
]
