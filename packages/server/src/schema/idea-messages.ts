/** What can be wrong with what somebody does with an Idea. */
export type IdeaIssueCode =
  | 'TASK_TAKEN'
  | 'TASK_IS_DONE'
  | 'DATE_PROPOSED_BEFORE'
  | 'ANOTHER_TIME'
  | 'ANOTHER_GROUP'
  | 'SEASON_IS_A_DRAFT'
  | 'GROUP_IS_CONFIDENTIAL'
type Words = Readonly<Record<IdeaIssueCode, string>>

export const ideaWordsInEnglish: Words = {
  TASK_TAKEN: 'Somebody has taken this meanwhile. Thank you all the same: see what else there is to do.',
  TASK_IS_DONE: 'This is done already.',
  DATE_PROPOSED_BEFORE: 'This date is there already.',
  ANOTHER_TIME: 'This begins at another time than the date that was voted on. Take its time, or choose no date.',
  ANOTHER_GROUP: 'An idea of a group becomes a plan of that group.',
  SEASON_IS_A_DRAFT: 'This season is still a draft. Publish it first, or choose none.',
  GROUP_IS_CONFIDENTIAL: 'An idea for everybody needs an open group, so that everybody can see its dates.',
}

export const ideaWordsInFinnish: Words = {
  TASK_TAKEN: 'Joku ehti ottaa tämän. Kiitos silti: katso, mitä muuta on tehtävänä.',
  TASK_IS_DONE: 'Tämä on jo tehty.',
  DATE_PROPOSED_BEFORE: 'Tämä päivä on jo ehdolla.',
  ANOTHER_TIME: 'Tämä alkaa muulloin kuin päivä, josta äänestettiin. Ota sen aika tai jätä päivä valitsematta.',
  ANOTHER_GROUP: 'Ryhmän ideasta tulee saman ryhmän suunnitelma.',
  SEASON_IS_A_DRAFT: 'Tämä kausi on vielä luonnos. Julkaise se ensin tai jätä kausi valitsematta.',
  GROUP_IS_CONFIDENTIAL: 'Yhteinen idea tarvitsee avoimen ryhmän, jotta kaikki näkevät sen päivät.',
}
