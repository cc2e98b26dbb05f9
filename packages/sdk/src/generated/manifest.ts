// Written by scripts/generate.mjs. Do not edit.

import {
  GetSessionDocument,
  GroupBySlugDocument,
  ListContactPointsDocument,
  ListGroupSessionsDocument,
  ListGroupsDocument,
  ListMaterialsDocument,
  ListSeasonsDocument,
  ListSessionsDocument,
  NextSessionDocument,
} from './documents.ts'
/** Every document that the SDK sends: the sha256 of its text in hexadecimal, and its text. */
export const manifest: Readonly<Record<string, string>> = Object.fromEntries(
  [
    GetSessionDocument,
    GroupBySlugDocument,
    ListContactPointsDocument,
    ListGroupSessionsDocument,
    ListGroupsDocument,
    ListMaterialsDocument,
    ListSeasonsDocument,
    ListSessionsDocument,
    NextSessionDocument,
  ].map(({ hash, text }) => [hash, text]),
)
