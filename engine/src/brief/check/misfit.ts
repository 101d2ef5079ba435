/** Why a sentence is not supported by the words it cites. */
export interface Misfit {
  readonly kind:
    | 'name'
    | 'office'
    | 'number'
    | 'date'
    | 'speaker'
    | 'sources'
    | 'direction'
    | 'negation'
    | 'modality'
    | 'condition'
    | 'quotation'
    | 'group'
    | 'order'
    | 'scope'
    | 'words'
  readonly what: string
}
