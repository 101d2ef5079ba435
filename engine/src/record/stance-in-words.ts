import type { Position } from '../schema/story-record.js'

const STANCE: Readonly<Record<Position['kind'], string>> = {
  says: 'says',
  wants: 'demand',
  'sets-condition': 'condition',
  refuses: 'refusal',
  threatens: 'threat',
  offers: 'offer',
  accepts: 'acceptance',
  'accepts-on-condition': 'acceptance on a condition',
  defers: 'no clear answer',
  withdraws: 'withdrawal',
}

/**
 * What an actor does on an issue, as a noun: a demand on sanctions may ask for them or for their end, and "wants
 * sanctions" would say which.
 */
export function stanceInWords(kind: Position['kind']): string {
  return STANCE[kind]
}
