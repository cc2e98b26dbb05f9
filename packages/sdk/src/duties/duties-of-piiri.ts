import type { DutyInput, GroupRota, OwnDuty } from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import type { MutateOptions } from '../shared/own-documents.ts'
import {
  addDuty,
  leaveDuty,
  myDuties,
  removeDuty,
  rotaOfGroup,
  takeDuty,
  type AddDutyResult,
  type LeaveDutyResult,
  type MyDutiesInput,
  type RemoveDutyInput,
  type RemoveDutyResult,
  type RotaInput,
  type TakeDutyResult,
} from './duties.ts'

/** Work at Sessions: who cooks, welcomes, guides and interprets. What may be expected to fail is a value: `isFailure` tells, and so does `__typename`. */
export interface DutiesOfPiiri {
  /** A Group with its Sessions of a Period, what there is to do at each, and who does it, by alias. Null where there is none of that slug. */
  rota(slug: string, input: RotaInput, options?: CallOptions): Promise<GroupRota | null>
  /** What whoever is signed in has taken, by start of its Session; with `upcomingOnly: false` also what is over. */
  mine(input?: MyDutiesInput, options?: CallOptions): Promise<readonly OwnDuty[]>
  /** Asks for work at a Session, or with a `scope` at those of its Series. For those who plan the Group. */
  add(input: DutyInput, options?: MutateOptions): Promise<AddDutyResult>
  /** Asks for it no more, whoever has taken it. For those who plan the Group. */
  remove(input: RemoveDutyInput, options?: MutateOptions): Promise<RemoveDutyResult>
  /** Takes a Duty, by one's alias in its Group. `DutyTaken` where somebody was faster. */
  take(id: string, options?: MutateOptions): Promise<TakeDutyResult>
  /** Gives back a Duty that one has taken. */
  leave(id: string, options?: MutateOptions): Promise<LeaveDutyResult>
}

/** Gives a client the functions of this folder as methods. */
export const dutiesOver = (client: Client): DutiesOfPiiri => ({
  rota: (...given) => rotaOfGroup(client, ...given),
  mine: (...given) => myDuties(client, ...given),
  add: (...given) => addDuty(client, ...given),
  remove: (...given) => removeDuty(client, ...given),
  take: (...given) => takeDuty(client, ...given),
  leave: (...given) => leaveDuty(client, ...given),
})
