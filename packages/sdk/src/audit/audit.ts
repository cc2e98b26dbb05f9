import { CheckAuditDocument, ListAuditDocument } from '../generated/documents.ts'
import type { AuditLine, CheckAudit, ListAuditVariables } from '../generated/operations.ts'
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

/** All of it, page after page. */
export const eachAuditEntry = (piiri: Client, input: ListAuditInput = {}, options?: CallOptions): Each<AuditLine> =>
  eachOf('ListAudit', input.after, (after) => listAudit(piiri, { ...input, after }, options))

/** Whether the audit is whole. For staff; null for others. */
export const checkAudit = async (piiri: Client, options?: CallOptions): Promise<CheckAudit['auditIntegrity']> =>
  (await piiri.ask(CheckAuditDocument, {}, options)).auditIntegrity
