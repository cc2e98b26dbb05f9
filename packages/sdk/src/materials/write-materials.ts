import { AddMaterialDocument, RemoveMaterialDocument, UpdateMaterialDocument } from '../generated/documents.ts'
import type {
  AddMaterial,
  AddMaterialVariables,
  RemoveMaterial,
  UpdateMaterial,
  UpdateMaterialVariables,
} from '../generated/operations.ts'
import type { Client } from '../shared/client.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'

/** `group` is the Group's id. */
export type AddMaterialInput = AddMaterialVariables
/** What is left out stays as it is; a `topic` or `licence` of null is taken away. */
export type UpdateMaterialInput = UpdateMaterialVariables

/** `Material`, or why there is none. */
export type AddMaterialResult = AddMaterial['addMaterial']
/** `Material` as it is now, or why it was not changed. */
export type UpdateMaterialResult = UpdateMaterial['updateMaterial']
/** `Done`, or why not. */
export type RemoveMaterialResult = RemoveMaterial['removeMaterial']

/** Adds a link to a Group's Materials. For those who plan it. */
export const addMaterial = async (
  piiri: Client,
  input: AddMaterialInput,
  options?: MutateOptions,
): Promise<AddMaterialResult> => (await mutate(piiri, AddMaterialDocument, input, options)).addMaterial

/** Changes what is given of a Material. For those who plan its Group. */
export const updateMaterial = async (
  piiri: Client,
  input: UpdateMaterialInput,
  options?: MutateOptions,
): Promise<UpdateMaterialResult> => (await mutate(piiri, UpdateMaterialDocument, input, options)).updateMaterial

/** Takes a Material away. For those who plan its Group. */
export const removeMaterial = async (
  piiri: Client,
  id: string,
  options?: MutateOptions,
): Promise<RemoveMaterialResult> => (await mutate(piiri, RemoveMaterialDocument, { id }, options)).removeMaterial
