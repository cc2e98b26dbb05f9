import {
  ConfirmTotpDocument,
  CreateStaffDocument,
  EnrolTotpDocument,
  ExplainVisibilityDocument,
  ListStaffDocument,
  RemoveStaffDocument,
} from '../generated/documents.ts'
import type {
  AccountCard,
  ConfirmTotp,
  CreateStaff,
  CreateStaffInput,
  EnrolTotp,
  FieldVisibility,
  RemoveStaff,
  ViewerDescription,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'

/** `NewStaff`, whose passphrase and second factor are told this once, or why there is none. */
export type CreateStaffResult = CreateStaff['createStaff']
/** `Done`, or why not. */
export type RemoveStaffResult = RemoveStaff['removeStaff']
/** `TotpEnrolment`, told this once, or why there is none. */
export type EnrolTotpResult = EnrolTotp['enrolTotp']
/** `Done`, or why not. */
export type ConfirmTotpResult = ConfirmTotp['confirmTotp']

/** The Accounts of staff. For administrators; empty for others. */
export const listStaff = async (piiri: Client, options?: CallOptions): Promise<readonly AccountCard[]> =>
  (await piiri.ask(ListStaffDocument, {}, options)).staff

/** Makes an Account of staff, with its second factor. For administrators. */
export const createStaff = async (
  piiri: Client,
  input: CreateStaffInput,
  options?: MutateOptions,
): Promise<CreateStaffResult> => (await mutate(piiri, CreateStaffDocument, { input }, options)).createStaff

/** Ends an Account of staff. For administrators. */
export const removeStaff = async (piiri: Client, id: string, options?: MutateOptions): Promise<RemoveStaffResult> =>
  (await mutate(piiri, RemoveStaffDocument, { id }, options)).removeStaff

/** A new second factor for oneself, which `confirmTotp` takes into use; and new recovery codes. For staff. */
export const enrolTotp = async (piiri: Client, options?: MutateOptions): Promise<EnrolTotpResult> =>
  (await mutate(piiri, EnrolTotpDocument, {}, options)).enrolTotp

/** Takes the new second factor into use, by a code of it. */
export const confirmTotp = async (piiri: Client, totp: string, options?: MutateOptions): Promise<ConfirmTotpResult> =>
  (await mutate(piiri, ConfirmTotpDocument, { totp }, options)).confirmTotp

/** What another viewer would be answered of a thing, field by field. For staff; null for others, and where there is no such thing. */
export const explainVisibility = async (
  piiri: Client,
  id: string,
  as: ViewerDescription,
  options?: CallOptions,
): Promise<readonly FieldVisibility[] | null> =>
  (await piiri.ask(ExplainVisibilityDocument, { id, as }, options)).explainVisibility
