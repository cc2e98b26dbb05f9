import { attendanceOver, type AttendanceOfPiiri } from './attendance/attendance-of-piiri.ts'
import { checkAudit, eachAuditEntry, listAudit, type ListAuditInput } from './audit/audit.ts'
import { calendarFeedsOver, type CalendarFeedsOfPiiri } from './calendar/calendar-feeds-of-piiri.ts'
import { contactOver, type ContactOfPiiri } from './contact/contact-of-piiri.ts'
import { listContactPoints } from './contact/contact-points.ts'
import { dutiesOver, type DutiesOfPiiri } from './duties/duties-of-piiri.ts'
import type {
  AuditIntegrity,
  AuditLine,
  ContactPointCard,
  CreateGroupInput,
  GroupAsWritten,
  GroupInList,
  GroupPage,
  GroupSession,
  MaterialCard,
  ProgrammeSession,
  SeasonWithBreaks,
  SessionPage,
  UpdateGroupInput,
  VenueAsWritten,
  VenueInput,
} from './generated/operations.ts'
import {
  eachGroup,
  eachGroupSession,
  groupBySlug,
  listGroups,
  listGroupSessions,
  nextSession,
  type EachGroupInput,
  type GroupBySlugInput,
  type ListGroupSessionsInput,
  type ListGroupsInput,
} from './groups/groups.ts'
import {
  archiveGroup,
  unarchiveGroup,
  type ArchiveGroupResult,
  type UnarchiveGroupResult,
} from './groups/archive-group.ts'
import {
  confirmGroup,
  createGroup,
  groupAsWritten,
  updateGroup,
  type ConfirmGroupResult,
  type CreateGroupResult,
  type UpdateGroupResult,
} from './groups/write-groups.ts'
import { ideasOver, type IdeasOfPiiri } from './ideas/ideas-of-piiri.ts'
import { eachMaterial, listMaterials, type ListMaterialsInput } from './materials/materials.ts'
import {
  addMaterial,
  removeMaterial,
  updateMaterial,
  type AddMaterialInput,
  type AddMaterialResult,
  type RemoveMaterialResult,
  type UpdateMaterialInput,
  type UpdateMaterialResult,
} from './materials/write-materials.ts'
import { partnersOver, type PartnersOfPiiri } from './partners/partners-of-piiri.ts'
import { peopleOver, type People } from './people/people.ts'
import {
  receiptsOver,
  registrationsOver,
  type ReceiptsOfPiiri,
  type RegistrationsOfPiiri,
} from './registrations/registrations-of-piiri.ts'
import { seasonWritesOver, type SeasonWritesOfPiiri } from './seasons/season-writes-of-piiri.ts'
import { listSeasons, type ListSeasonsInput } from './seasons/seasons.ts'
import { seriesOver, type SeriesOfPiiri } from './series/series-of-piiri.ts'
import { editsOver, type EditsOfPiiri } from './sessions/edits-of-piiri.ts'
import {
  eachSession,
  getSession,
  listSessions,
  type EachSessionInput,
  type GetSessionInput,
  type ListSessionsInput,
} from './sessions/sessions.ts'
import type { CallOptions, Client } from './shared/client.ts'
import type { AnyDocument } from './shared/document.ts'
import type { Each } from './shared/each-of.ts'
import { mutate, query, type Arguments, type MutateOptions } from './shared/own-documents.ts'
import type { Page } from './shared/page.ts'
import {
  createVenue,
  listVenues,
  updateVenue,
  type CreateVenueResult,
  type UpdateVenueInput,
  type UpdateVenueResult,
} from './venues/venues.ts'

/** Everything that one can ask of Piiri. Each call is one request, but `each`, which is one a page. Every one may throw a PiiriError. */
export interface Piiri extends Client {
  /** Reads with a document of one's own, typed by the schema that the package ships. */
  query<Result, Variables extends object>(
    document: AnyDocument<Result, Variables, 'query'>,
    ...rest: Arguments<NoInfer<Variables>, CallOptions>
  ): Promise<Result>
  /** Changes something with a document of one's own. What may be expected to fail is a value of its result: switch over `__typename`. */
  mutate<Result, Variables extends object>(
    document: AnyDocument<Result, Variables, 'mutation'>,
    ...rest: Arguments<NoInfer<Variables>, MutateOptions>
  ): Promise<Result>
  readonly groups: {
    /** A page of the Groups that fit, each with its next Session. */
    list(input?: ListGroupsInput, options?: CallOptions): Promise<Page<GroupInList>>
    /** All Groups that fit, page after page. */
    each(input?: EachGroupInput, options?: CallOptions): Each<GroupInList>
    /** All that a Group's page tells: the Group, its next Sessions, whom to turn to, and its Materials. Null where there is none of that slug. */
    bySlug(slug: string, input?: GroupBySlugInput, options?: CallOptions): Promise<GroupPage | null>
    /** A Group's next Session that is not cancelled, or the one that is now on. Null where there is none that the viewer may know. */
    nextSession(slug: string, options?: CallOptions): Promise<GroupSession | null>
    /** A page of a Group's Sessions; from now on, where no Period is given. Empty where the viewer may not know them. */
    sessions(slug: string, input?: ListGroupSessionsInput, options?: CallOptions): Promise<Page<GroupSession>>
    /** All Sessions of a Group, page after page; from now on, where no Period is given. */
    eachSession(slug: string, input?: ListGroupSessionsInput, options?: CallOptions): Each<GroupSession>
    /** A Group with its texts in all languages, for those who plan it; for others without. Null where there is none of that slug. */
    asWritten(slug: string, options?: CallOptions): Promise<GroupAsWritten | null>
    /** Makes a Group. For staff. */
    create(input: CreateGroupInput, options?: MutateOptions): Promise<CreateGroupResult>
    /** Changes what is given of a Group, for those who plan it. Only staff makes one open again. `Conflict` where it has moved on from `expectedVersion`. */
    update(input: UpdateGroupInput, options?: MutateOptions): Promise<UpdateGroupResult>
    /** Says that what a Group says of itself is still true, today. For those who plan it. */
    confirm(id: string, options?: MutateOptions): Promise<ConfirmGroupResult>
    /** Ends a Group: it stays readable by slug, is in no list, and its coming Sessions are cancelled. For staff. */
    archive(id: string, options?: MutateOptions): Promise<ArchiveGroupResult>
    /** Opens a Group again, and gives back what ending it took. For staff. */
    unarchive(id: string, options?: MutateOptions): Promise<UnarchiveGroupResult>
  }
  readonly sessions: {
    /** A page of the programme: the Sessions that start in a Period, ordered by start. Without `in`, those that end after now. */
    list(input?: ListSessionsInput, options?: CallOptions): Promise<Page<ProgrammeSession>>
    /** The whole programme of a Period, page after page. `first` is the size of a page. */
    each(input?: EachSessionInput, options?: CallOptions): Each<ProgrammeSession>
    /** All that a Session's page tells: where and how to come, its Group, whom to turn to, and the Group's other dates. Null where there is none of that id. */
    get(id: string, input?: GetSessionInput, options?: CallOptions): Promise<SessionPage | null>
  } & EditsOfPiiri
  readonly series: SeriesOfPiiri
  readonly seasons: {
    /** The Seasons, with their Breaks; of a Period, where one is given. */
    list(input?: ListSeasonsInput, options?: CallOptions): Promise<readonly SeasonWithBreaks[]>
  } & SeasonWritesOfPiiri
  readonly registrations: RegistrationsOfPiiri
  readonly receipts: ReceiptsOfPiiri
  readonly duties: DutiesOfPiiri
  readonly attendance: AttendanceOfPiiri
  readonly ideas: IdeasOfPiiri
  readonly partners: PartnersOfPiiri
  readonly contactPoints: {
    /** Whom one can turn to. */
    list(options?: CallOptions): Promise<readonly ContactPointCard[]>
  }
  readonly contact: ContactOfPiiri
  readonly calendarFeeds: CalendarFeedsOfPiiri
  readonly materials: {
    /** A page of a Group's Materials. Empty where the viewer may not know them, and where there is no such Group. */
    list(input: ListMaterialsInput, options?: CallOptions): Promise<Page<MaterialCard>>
    /** All Materials of a Group, page after page. */
    each(input: ListMaterialsInput, options?: CallOptions): Each<MaterialCard>
    /** Adds a link to a Group's Materials. For those who plan it. */
    add(input: AddMaterialInput, options?: MutateOptions): Promise<AddMaterialResult>
    /** Changes what is given of a Material. For those who plan its Group. */
    update(input: UpdateMaterialInput, options?: MutateOptions): Promise<UpdateMaterialResult>
    /** Takes a Material away. For those who plan its Group. */
    remove(id: string, options?: MutateOptions): Promise<RemoveMaterialResult>
  }
  readonly venues: {
    /** The Venues that the viewer may know of, by name. Those who plan some Group get their texts in all languages too. */
    list(options?: CallOptions): Promise<readonly VenueAsWritten[]>
    /** Writes a Venue down. For staff. */
    create(input: VenueInput, options?: MutateOptions): Promise<CreateVenueResult>
    /** Writes a Venue anew: what `input` leaves out is not known of it any more. For staff. */
    update(input: UpdateVenueInput, options?: MutateOptions): Promise<UpdateVenueResult>
  }
  readonly people: People
  readonly audit: {
    /** A page of what was done, the newest first: all for staff, of their Groups for those who plan them, empty for others. */
    list(input?: ListAuditInput, options?: CallOptions): Promise<Page<AuditLine>>
    /** All that was done, page after page, the newest first. */
    each(input?: ListAuditInput, options?: CallOptions): Each<AuditLine>
    /** Whether the audit is as it was written, and from when on it is not. For staff; null for others. */
    check(options?: CallOptions): Promise<AuditIntegrity | null>
  }
}

/** Gives a client every function of the SDK as a method. */
export const piiriOver = (client: Client): Piiri => ({
  ...client,
  query: (document, ...rest) => query(client, document, ...rest),
  mutate: (document, ...rest) => mutate(client, document, ...rest),
  groups: {
    list: (...given) => listGroups(client, ...given),
    each: (...given) => eachGroup(client, ...given),
    bySlug: (...given) => groupBySlug(client, ...given),
    nextSession: (...given) => nextSession(client, ...given),
    sessions: (...given) => listGroupSessions(client, ...given),
    eachSession: (...given) => eachGroupSession(client, ...given),
    asWritten: (...given) => groupAsWritten(client, ...given),
    create: (...given) => createGroup(client, ...given),
    update: (...given) => updateGroup(client, ...given),
    confirm: (...given) => confirmGroup(client, ...given),
    archive: (...given) => archiveGroup(client, ...given),
    unarchive: (...given) => unarchiveGroup(client, ...given),
  },
  sessions: {
    list: (...given) => listSessions(client, ...given),
    each: (...given) => eachSession(client, ...given),
    get: (...given) => getSession(client, ...given),
    ...editsOver(client),
  },
  series: seriesOver(client),
  seasons: { list: (...given) => listSeasons(client, ...given), ...seasonWritesOver(client) },
  registrations: registrationsOver(client),
  receipts: receiptsOver(client),
  duties: dutiesOver(client),
  attendance: attendanceOver(client),
  ideas: ideasOver(client),
  partners: partnersOver(client),
  contactPoints: { list: (...given) => listContactPoints(client, ...given) },
  contact: contactOver(client),
  calendarFeeds: calendarFeedsOver(client),
  materials: {
    list: (...given) => listMaterials(client, ...given),
    each: (...given) => eachMaterial(client, ...given),
    add: (...given) => addMaterial(client, ...given),
    update: (...given) => updateMaterial(client, ...given),
    remove: (...given) => removeMaterial(client, ...given),
  },
  venues: {
    list: (...given) => listVenues(client, ...given),
    create: (...given) => createVenue(client, ...given),
    update: (...given) => updateVenue(client, ...given),
  },
  people: peopleOver(client),
  audit: {
    list: (...given) => listAudit(client, ...given),
    each: (...given) => eachAuditEntry(client, ...given),
    check: (...given) => checkAudit(client, ...given),
  },
})
