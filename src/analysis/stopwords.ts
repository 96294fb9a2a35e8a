/** Words that say nothing about what a sentence is about: grammar, reporting verbs and the names of days and months. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above across after afterwards again against ago ain all almost alone along already also although always am amid among amongst an and another any anybody anyone
  anything anyway anywhere are aren around as at away back be became because become becomes been before behind being below beside besides between beyond both but by came can
  cannot come comes could couldn did didn do does doesn doing don done down during each either else enough especially even ever every everybody everyone everything everywhere
  except few for from further gave get gets getting give given gives go goes going gone got had hadn has hasn have haven having he hence her here hers herself him himself his how
  however i if in indeed instead into is isn it its itself just last later latter least less let like likely made mainly make makes making many may maybe me meanwhile might mine
  more moreover most mostly much must my myself near nearly neither never nevertheless next no nobody none nor not nothing now nowhere of off often on once one only onto or other
  others otherwise our ours ourselves out over own per perhaps put quite rather re really said same say saying says see seem seemed seems several shall she should shouldn
  since so some somebody someone something sometimes somewhere still such take taken takes tell than that the their theirs them themselves then there therefore these they thing
  things this those though through throughout thus to together told too took toward towards under until unto up upon us use used uses using usually very via was wasn way we well
  went were weren what whatever when whenever where whereas whether which while whither who whole whom whose why will with within without won would wouldn yes yet you your yours
  yourself ll ve mr mrs ms added according monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
  december today yesterday tomorrow`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
