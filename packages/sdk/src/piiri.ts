import { listContactPoints } from './contact/contact-points.ts'
import type {
  AuditLine,
  ViewerCard,
  CheckAudit,
  ChangePassphrase,
  ConfirmTotp,
  CreateInvitation,
  CreateStaff,
  EnrolTotp,
  EraseAccount,
  ExplainVisibility,
  ExportAccount,
  ListStaff,
  MembersOfGroup,
  MyCircle,
  RedeemInvitation,
  RemoveMembership,
  RemoveStaff,
  RevokeAccount,
  RevokeInvitation,
  SetMembership,
  SignIn,
  SignOut,
  UpdateGroup,
  ContactPointCard,
  GroupInList,
  GroupPage,
  GroupSession,
  MaterialCard,
  ProgrammeSession,
  SeasonWithBreaks,
  SessionPage,
} from './generated/operations.ts'
import {
  eachGroup,
  eachGroupSession,
  groupBySlug,
  listGroupSessions,
  listGroups,
  nextSession,
  type EachGroupInput,
  type GroupBySlugInput,
  type ListGroupSessionsInput,
  type ListGroupsInput,
  updateGroup,
  type UpdateGroupInput,
} from './groups/groups.ts'
import { eachMaterial, listMaterials, type ListMaterialsInput } from './materials/materials.ts'
import { listSeasons, type ListSeasonsInput } from './seasons/seasons.ts'
import {
  eachSession,
  getSession,
  listSessions,
  type EachSessionInput,
  type GetSessionInput,
  type ListSessionsInput,
} from './sessions/sessions.ts'
import {
  getViewer,
  myCircle,
  membersOfGroup,
  signIn,
  signOut,
  redeem,
  invite,
  revokeInvitation,
  setMembership,
  removeMembership,
  revokeAccount,
  changePassphrase,
  exportAccount,
  eraseAccount,
  listStaff,
  createStaff,
  removeStaff,
  enrolTotp,
  confirmTotp,
  explainVisibility,
  type CreateStaffInput,
  type InviteInput,
  type MyCircleInput,
  type RedeemInput,
  type SetMembershipInput,
  type SignInInput,
  type ViewerDescription,
} from './people/people.ts'
import { checkAudit, eachAuditEntry, listAudit, type ListAuditInput } from './audit/audit.ts'
import type { CallOptions, Client } from './shared/client.ts'
import type { AnyDocument } from './shared/document.ts'
import type { Each } from './shared/each-of.ts'
import { mutate, query, type Arguments, type MutateOptions } from './shared/own-documents.ts'
import type { Page } from './shared/page.ts'

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
    /** Changes a Group: whoever plans it makes it confidential, staff makes it open again. */
    update(input: UpdateGroupInput, options?: MutateOptions): Promise<UpdateGroup['updateGroup']>
  }
  readonly sessions: {
    /** A page of the programme: the Sessions that start in a Period, ordered by start. Without `in`, those that end after now. */
    list(input?: ListSessionsInput, options?: CallOptions): Promise<Page<ProgrammeSession>>
    /** The whole programme of a Period, page after page. `first` is the size of a page. */
    each(input?: EachSessionInput, options?: CallOptions): Each<ProgrammeSession>
    /** All that a Session's page tells: where and how to come, its Group, whom to turn to, and the Group's other dates. Null where there is none of that id. */
    get(id: string, input?: GetSessionInput, options?: CallOptions): Promise<SessionPage | null>
  }
  readonly seasons: {
    /** The Seasons, with their Breaks; of a Period, where one is given. */
    list(input?: ListSeasonsInput, options?: CallOptions): Promise<readonly SeasonWithBreaks[]>
  }
  readonly contactPoints: {
    /** Whom one can turn to. */
    list(options?: CallOptions): Promise<readonly ContactPointCard[]>
  }
  readonly materials: {
    /** A page of a Group's Materials. Empty where the viewer may not know them, and where there is no such Group. */
    list(input: ListMaterialsInput, options?: CallOptions): Promise<Page<MaterialCard>>
    /** All Materials of a Group, page after page. */
    each(input: ListMaterialsInput, options?: CallOptions): Each<MaterialCard>
  }
  /** Who signs in, who is in a Group, who is invited. What may be expected to fail is a value: switch over `__typename`. */
  readonly people: {
    /** Who is asking. */
    viewer(options?: CallOptions): Promise<ViewerCard>
    /** Who is asking, with their Groups and the next Sessions of these, also of confidential ones. */
    circle(input?: MyCircleInput, options?: CallOptions): Promise<MyCircle['viewer']>
    /** A Group with its members and invitations, as far as the viewer may know them. Null where there is none of that slug. */
    ofGroup(slug: string, options?: CallOptions): Promise<MembersOfGroup['group']>
    /** Signs in: `SignIn` has a token for `createPiiri({ token })`, or none where it was asked for as a cookie. */
    signIn(input: SignInInput, options?: MutateOptions): Promise<SignIn['signIn']>
    /** Ends this sign-in, or all of the Account's. */
    signOut(input?: { readonly everywhere?: boolean }, options?: MutateOptions): Promise<SignOut['signOut']>
    /** Comes into a Group by the words of an invitation: `NewPassphrase` where it made an Account, `Membership` where one is signed in. */
    redeem(input: RedeemInput, options?: MutateOptions): Promise<RedeemInvitation['redeemInvitation']>
    /** Makes words that bring one person into a Group, once. */
    invite(input: InviteInput, options?: MutateOptions): Promise<CreateInvitation['createInvitation']>
    /** Takes an invitation back. */
    revokeInvitation(id: string, options?: MutateOptions): Promise<RevokeInvitation['revokeInvitation']>
    /** Sets a role, or one's own alias. */
    setMembership(input: SetMembershipInput, options?: MutateOptions): Promise<SetMembership['setMembership']>
    /** Takes somebody out of a Group, or oneself. */
    removeMembership(id: string, options?: MutateOptions): Promise<RemoveMembership['removeMembership']>
    /** Ends somebody's Account by one of its Memberships. For staff. */
    revokeAccount(membership: string, options?: MutateOptions): Promise<RevokeAccount['revokeAccount']>
    /** New words for one's own Account. They end the old ones, and every other sign-in; go on with the `signIn` that comes with them. */
    changePassphrase(options?: MutateOptions): Promise<ChangePassphrase['changePassphrase']>
    /** All that is stored about whoever is signed in, as JSON. */
    exportAccount(options?: MutateOptions): Promise<ExportAccount['exportAccount']>
    /** Erases one's own Account, at once and everywhere. */
    eraseAccount(passphrase: string, options?: MutateOptions): Promise<EraseAccount['eraseAccount']>
    /** The Accounts of staff. For administrators; empty for others. */
    staff(options?: CallOptions): Promise<ListStaff['staff']>
    /** Makes an Account of staff, with its second factor. For administrators. */
    createStaff(input: CreateStaffInput, options?: MutateOptions): Promise<CreateStaff['createStaff']>
    /** Ends an Account of staff. For administrators. */
    removeStaff(id: string, options?: MutateOptions): Promise<RemoveStaff['removeStaff']>
    /** A new second factor for oneself, which `confirmTotp` takes into use; and new recovery codes. For staff. */
    enrolTotp(options?: MutateOptions): Promise<EnrolTotp['enrolTotp']>
    /** Takes the new second factor into use, by a code of it. */
    confirmTotp(totp: string, options?: MutateOptions): Promise<ConfirmTotp['confirmTotp']>
    /** What another viewer would be answered of a thing, field by field. For staff; null for others, and where there is no such thing. */
    explainVisibility(
      id: string,
      as: ViewerDescription,
      options?: CallOptions,
    ): Promise<ExplainVisibility['explainVisibility']>
  }
  readonly audit: {
    /** A page of what was done, the newest first: all for staff, of their Groups for those who plan them, empty for others. */
    list(input?: ListAuditInput, options?: CallOptions): Promise<Page<AuditLine>>
    /** All of it, page after page. */
    each(input?: ListAuditInput, options?: CallOptions): Each<AuditLine>
    /** Whether it is whole. For staff; null for others. */
    check(options?: CallOptions): Promise<CheckAudit['auditIntegrity']>
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
    update: (...given) => updateGroup(client, ...given),
  },
  sessions: {
    list: (...given) => listSessions(client, ...given),
    each: (...given) => eachSession(client, ...given),
    get: (...given) => getSession(client, ...given),
  },
  seasons: { list: (...given) => listSeasons(client, ...given) },
  contactPoints: { list: (...given) => listContactPoints(client, ...given) },
  materials: {
    list: (...given) => listMaterials(client, ...given),
    each: (...given) => eachMaterial(client, ...given),
  },
  people: {
    viewer: (...given) => getViewer(client, ...given),
    circle: (...given) => myCircle(client, ...given),
    ofGroup: (...given) => membersOfGroup(client, ...given),
    signIn: (...given) => signIn(client, ...given),
    signOut: (...given) => signOut(client, ...given),
    redeem: (...given) => redeem(client, ...given),
    invite: (...given) => invite(client, ...given),
    revokeInvitation: (...given) => revokeInvitation(client, ...given),
    setMembership: (...given) => setMembership(client, ...given),
    removeMembership: (...given) => removeMembership(client, ...given),
    revokeAccount: (...given) => revokeAccount(client, ...given),
    changePassphrase: (...given) => changePassphrase(client, ...given),
    exportAccount: (...given) => exportAccount(client, ...given),
    eraseAccount: (...given) => eraseAccount(client, ...given),
    staff: (...given) => listStaff(client, ...given),
    createStaff: (...given) => createStaff(client, ...given),
    removeStaff: (...given) => removeStaff(client, ...given),
    enrolTotp: (...given) => enrolTotp(client, ...given),
    confirmTotp: (...given) => confirmTotp(client, ...given),
    explainVisibility: (...given) => explainVisibility(client, ...given),
  },
  audit: {
    list: (...given) => listAudit(client, ...given),
    each: (...given) => eachAuditEntry(client, ...given),
    check: (...given) => checkAudit(client, ...given),
  },
})
