import { CheckAuditDocument, ListAuditDocument } from '../generated/documents.ts'
import type { AuditIntegrity, AuditLine, ListAuditVariables } from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { eachOf, type Each } from '../shared/each-of.ts'
import type { Page } from '../shared/page.ts'

export type ListAuditInput = ListAuditVariables

/** A page of what was done, the newest first: all for staff, of their Groups for those who plan them, empty for others. */
export const listAudit = async (
  piiri: Client,
  input: ListAuditInput = {},
  options?: CallOptions,
): Promise<Page<AuditLine>> => (await piiri.ask(ListAuditDocument, input, options)).audit

/** All that was done, page after page, the newest first. */
export const eachAuditEntry = (piiri: Client, input: ListAuditInput = {}, options?: CallOptions): Each<AuditLine> =>
  eachOf('ListAudit', input.after, (after) => listAudit(piiri, { ...input, after }, options))

/** Whether the audit is as it was written, and from when on it is not. For staff; null for others. */
export const checkAudit = async (piiri: Client, options?: CallOptions): Promise<AuditIntegrity | null> =>
  (await piiri.ask(CheckAuditDocument, {}, options)).auditIntegrity
