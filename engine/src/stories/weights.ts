import type { Features } from './story-model.js'

/**
 * Weights of the logistic models. Learned by `npm run bench -- stories --split train` on the odd topics of ECB+
 * (Cybulska and Vossen, LREC 2014; CC BY 3.0) and on nothing else: reports beside stories, whole and in pieces, in
 * shuffled streams. Their intercepts are raised so that a report joins readily, since a wrong join comes apart
 * (`reviewStory`). Time is not learned, most of ECB+ has no dates: see `time-evidence.ts`.
 */
export const REPORT_WEIGHTS: Features = {
  one: -2.63,
  who: 1.28,
  where: 0.82,
  what: 2.33,
  title: 1.24,
  acts: 1.66,
  numbers: 3.35,
  days: 2.9,
  covered: 1.19,
  coreCovered: 1.73,
  rareNames: 1.51,
  rareWords: 1.51,
  missing: -2.64,
  strange: 0.03,
  exclusive: -1.57,
  young: -1.14,
  youngWho: 0.49,
  youngWhat: 2.58,
  youngCovered: 0.97,
  short: 2.7,
  shortWhat: 1.51,
  shortCovered: -1.08,
}

export const PAIR_WEIGHTS: Features = {
  one: -3.74,
  who: 2.02,
  where: 0.87,
  what: 2.36,
  title: 0,
  acts: 1.19,
  numbers: 3.5,
  days: 4.69,
  covered: 0.97,
  coreCovered: 0.79,
  rareNames: 1.03,
  rareWords: 0.57,
  missing: -1.65,
  strange: -3.1,
  exclusive: -1.57,
  young: -0.61,
  youngWho: 0.63,
  youngWhat: 1.96,
  youngCovered: -0.56,
  short: 0.42,
  shortWhat: 2.4,
  shortCovered: -0.42,
}
