import { loadReader } from '@parley-record/reader/node'
import { openDataSet } from './data-set.js'
import type { BenchOptions, BenchResult } from './table.js'

export interface Task {
  readonly says: string
  /** Parts of the data, the one taken unless told first. */
  readonly splits: readonly string[]
  readonly run: (options: BenchOptions) => Promise<BenchResult> | BenchResult
}

/** One command per table. Each module is loaded when it is asked for. */
export const TASKS: Readonly<Record<string, Task>> = {
  story: {
    says: 'seconds cold, peak memory, reports a second warm, growth from 10 to 1,000 reports',
    splits: ['all'],
    run: async () => (await import('./story.js')).benchStory(),
  },
  scale: {
    says: 'seconds to the record of a story of 50 to 2,000 reports that were read before, and how they grow',
    splits: ['all'],
    run: async (options) => (await import('./scale.js')).benchScale(options),
  },
  desk: {
    says: 'API requests a second and p99 at 200 clients, 1,000 live listeners, bytes of the story’s page',
    splits: ['all'],
    run: async () => (await import('./desk.js')).benchDesk(),
  },
  speed: {
    says: 'tokens a second of reading whole reports on one thread, beside spaCy when bench/peers set it up',
    splits: ['all'],
    run: async (options) => (await import('./speed.js')).benchSpeed(options, loadReader()),
  },
  size: {
    says: 'bytes of the model, milliseconds from process start to reader loaded and first report read',
    splits: ['all'],
    run: async (options) => (await import('./size.js')).benchSize(options),
  },
  syntax: {
    says: 'EWT and GUM from raw text: UPOS, UAS, LAS (CoNLL 2018)',
    splits: ['dev', 'test'],
    run: async (options) => (await import('./syntax.js')).benchSyntax(options, loadReader()),
  },
  names: {
    says: 'worldwide newswire, UNER test, Wikigold held out: span F1 of names',
    splits: ['all'],
    run: async (options) => (await import('./names.js')).benchNames(options, loadReader()),
  },
  corpus: {
    says: 'our own held-out sentences, read whole: names, attributions, acts with their parts',
    splits: ['dev', 'train'],
    run: async (options) => (await import('./corpus.js')).benchCorpus(options, loadReader()),
  },
  coreference: {
    says: 'GUM news and interviews: mentions, MUC, B-cubed, CEAF-e, LEA, pronouns',
    splits: ['dev', 'test', 'train'],
    run: async (options) => (await import('./coreference.js')).benchCoreference(options, loadReader()),
  },
  attribution: {
    says: 'PolNeAR: token micro-F1 and span F1 of source, cue, content',
    splits: ['dev', 'train'],
    run: async (options) => {
      const data = openDataSet(options.data, 'attribution-polnear', options.split)
      return (await import('./attribution.js')).benchAttribution({ ...options, data, reader: loadReader() })
    },
  },
  times: {
    says: 'TBAQ and MEANTIME: TempEval-3 strict, relaxed and value F1',
    splits: ['all', 'tbaq', 'timebank', 'aquaint', 'meantime'],
    run: async (options) => {
      const data = openDataSet(options.data, 'times-tbaq-meantime-recognizers', 'data')
      return (await import('./times.js')).benchTimes({ ...options, data }, loadReader())
    },
  },
  acts: {
    says: 'PLV: macro-F1 over the PLOVER root types in five folds, source and target given',
    splits: ['all'],
    run: async (options) => {
      const data = openDataSet(options.data, 'acts-plover-plv', 'plv_train.tsv')
      return (await import('./acts.js')).benchActs({ ...options, data }, loadReader())
    },
  },
  stories: {
    says: 'ECB+ and BASIL as streams: BCubed of stories kept online, beside two peers; cost as the index grows',
    splits: ['all', 'train', 'cost'],
    run: async (options) => (await import('./clustering.js')).benchClustering(options),
  },
  links: {
    says: 'links of the sample stories: precision and recall of contradictions, supersessions and replies',
    splits: ['all'],
    run: async () => (await import('./links.js')).benchLinks(loadReader()),
  },
  ingest: {
    says: 'reports a second from arrival to record with worker processes, and with workers killed: nothing lost or twice',
    splits: ['all'],
    run: async (options) => (await import('./ingest.js')).benchIngest(options),
  },
  extraction: {
    says: 'Scrapinghub: 4-gram F1 of page bodies, beside four peers',
    splits: ['all'],
    run: async (options) => {
      const data = openDataSet(options.data, 'extraction-scrapinghub', 'ground-truth.json')
      return (await import('./extraction.js')).benchExtraction({ ...options, data })
    },
  },
  dates: {
    says: 'htmldate: exact day of publication of a page',
    splits: ['all'],
    run: async (options) => {
      const data = openDataSet(options.data, 'dates-htmldate', 'tests')
      return (await import('./dates.js')).benchDates({ ...options, data })
    },
  },
  feeds: {
    says: 'feedparser: what its 2,106 RSS, Atom and CDF files are expected to give; damage, crashes',
    splits: ['all'],
    run: async (options) => {
      const data = openDataSet(options.data, 'feeds-feedparser', 'tests')
      return (await import('./feeds.js')).benchFeeds({ ...options, data })
    },
  },
  consistency: {
    says: 'BUMP task 1: AUC of the checker; false sentences caught and false alarms on the attack set',
    splits: ['all'],
    run: async (options) => {
      const data = openDataSet(options.data, 'consistency-bump', 'data/task1_dataset.json')
      return (await import('./consistency.js')).benchConsistency({ ...options, data, reader: loadReader() })
    },
  },
  peers: {
    says: 'writes the texts of names, syntax and times for the scripts in bench/peers',
    splits: ['all'],
    run: async (options) => (await import('./write-peer-texts.js')).writeAllPeerTexts(options),
  },
}
