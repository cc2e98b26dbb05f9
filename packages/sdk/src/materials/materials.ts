import { ListMaterialsDocument } from '../generated/documents.ts'
import type { ListMaterialsVariables, MaterialCard } from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { eachOf, type Each } from '../shared/each-of.ts'
import { emptyPage, type Page } from '../shared/page.ts'

/** `group` is the Group's slug. */
export type ListMaterialsInput = ListMaterialsVariables

/** A page of a Group's Materials. Empty where the viewer may not know them, and where there is no such Group. */
export const listMaterials = async (
  piiri: Client,
  input: ListMaterialsInput,
  options?: CallOptions,
): Promise<Page<MaterialCard>> => (await piiri.ask(ListMaterialsDocument, input, options)).group?.materials ?? emptyPage

/** All Materials of a Group, page after page. */
export const eachMaterial = (piiri: Client, input: ListMaterialsInput, options?: CallOptions): Each<MaterialCard> =>
  eachOf('ListMaterials', input.after, (after) => listMaterials(piiri, { ...input, after }, options))
