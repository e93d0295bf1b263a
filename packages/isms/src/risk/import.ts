import type { Importing } from '../mechanism/importing.ts'
import { list } from '../words.ts'
import { consequenceWords, likelihoodWords, staged, stages, statusWords, treatmentWords, words } from './words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
  synonyms: {
    ...words,
    inherentLikelihood: [...likelihoodWords, ...staged(stages.inherent, likelihoodWords)],
    inherentConsequence: [...consequenceWords, ...staged(stages.inherent, consequenceWords)],
    currentLikelihood: staged(stages.current, likelihoodWords),
    currentConsequence: staged(stages.current, consequenceWords),
    residualLikelihood: staged(stages.residual, likelihoodWords),
    residualConsequence: staged(stages.residual, consequenceWords),
    'acceptance.by': list('accepted by, risk accepted by, akzeptiert von, acceptance by, approved by'),
    'acceptance.on': list('accepted, accepted on, acceptance date, akzeptiert am, date accepted'),
    'acceptance.until': list('acceptance expires, acceptance until, accepted until, akzeptanz bis, acceptance expiry'),
    'acceptance.reason': list('acceptance reason, reason for acceptance, acceptance justification, grund der akzeptanz'),
  },
  words: {
    properties: { C: list('confidentiality, vertraulichkeit'), I: list('integrity, integrität'), A: list('availability, verfügbarkeit') },
    treatment: treatmentWords,
    status: statusWords,
  },
}
