import type {
  AccountId,
  ApiKeyId,
  BreakId,
  ContactPointId,
  DutyId,
  GroupId,
  IdeaId,
  MaterialId,
  PartnerId,
  SeasonId,
  SeriesId,
  SessionId,
  VenueId,
  VisitOfferId,
  WebhookEndpointId,
} from '../shared/id.ts'

/**
 * What is written down of who did it, and which fields each may name as changed: names of this list only, so that no content gets in.
 * A member's own alias, registrations, duties, ideas, votes and sign-ins are not here, and cannot be recorded: of Ideas, what those who plan do.
 */
type Acts = {
  'group.created': never
  'group.confirmed': never
  'group.updated':
    | 'slug'
    | 'kind'
    | 'title'
    | 'summary'
    | 'description'
    | 'audience'
    | 'confidentiality'
    | 'joining'
    | 'languages'
    | 'features'
    | 'contactPoint'
  /** Its only facilitator has erased themselves. */
  'group.left_without_facilitator': never
  'venue.created': never
  'venue.updated':
    | 'name'
    | 'disclosure'
    | 'address'
    | 'postalCode'
    | 'city'
    | 'country'
    | 'district'
    | 'latitude'
    | 'longitude'
    | 'directions'
    | 'access'
    | 'timeZone'
  'material.added': never
  'material.updated': 'title' | 'url' | 'language' | 'topic' | 'licence'
  'material.removed': never
  'group.archived': never
  'group.unarchived': never
  'series.created': never
  /** Series and Sessions were taken from a calendar file, by a command at the machine. */
  'calendar.imported': never
  'series.dates_changed': 'added' | 'excluded'
  'sessions.edited': EditedField
  'sessions.cancelled': never
  'session.reinstated': never
  'duty.added': never
  'duty.removed': never
  'attendance.recorded': 'total' | 'firstTimers' | 'byLanguage'
  'contactPoint.created': never
  'contactPoint.updated': 'role' | 'languages' | 'hours' | 'phone' | 'email' | 'publicKey'
  /** Of a message nothing else is written down: it is erased, and the audit is not. */
  'contactRequest.replied': never
  'contactRequest.marked_answered': never
  'idea.planning_started': never
  'idea.task_added': never
  'idea.task_freed': never
  'idea.task_done': never
  'idea.date_proposed': never
  'idea.scheduled': never
  'idea.completed': never
  'idea.declined': never
  'idea.hidden': never
  /** Whose it was is not written down. */
  'place.released': never
  'season.created': never
  'season.updated': 'title' | 'from' | 'to'
  'season.published': never
  'season.unpublished': never
  'break.added': never
  'break.removed': never
  'invitation.created': 'role'
  'invitation.revoked': never
  'membership.role_set': 'role'
  'membership.removed': never
  'account.revoked': never
  'staff.created': 'staffRole'
  'staff.removed': never
  'keys.rotated': never
  'partner.created': never
  'partner.removed': never
  'apiKey.issued': 'scopes' | 'expiresAt'
  'apiKey.revoked': never
  'visit.offered': never
  'visit.withdrawn': never
  'visit.accepted': never
  'visit.declined': never
  'webhook.created': never
  'webhook.updated': 'url' | 'events' | 'isEnabled'
  'webhook.removed': never
  'webhook.rotated': never
  /** It failed for days, or said that it is gone. */
  'webhook.disabled': never
  'memberships.read': never
  'contactRequests.read': never
  'audit.read': never
  'export.read': never
}
type EditedField =
  | 'start'
  | 'duration'
  | 'recurrence'
  | 'venue'
  | 'topic'
  | 'note'
  | 'guestSpeakers'
  | 'features'
  | 'languages'
  | 'capacity'
export type Action = keyof Acts
/** Staff reads of protected things. */
export type ReadAction = Extract<Action, `${string}.read`>

/** What an act was done to. No id of a person is among them: whoever it was done to is told as an Account, and stored as a pseudonym. */
export type AuditSubject =
  | GroupId
  | VenueId
  | SeasonId
  | BreakId
  | SeriesId
  | SessionId
  | DutyId
  | MaterialId
  | IdeaId
  | ContactPointId
  | PartnerId
  | ApiKeyId
  | VisitOfferId
  | WebhookEndpointId

/** One act as a use case tells of it. `group`: the Group that it is about; null where it is about the organisation. */
export type Act<A extends Action = Action> = A extends Action
  ? {
      readonly action: A
      readonly group: GroupId | null
      readonly subject?: AuditSubject
      /** Whom it was done to. */
      readonly subjectAccount?: AccountId
      readonly fields?: readonly Acts[A][]
    }
  : never
