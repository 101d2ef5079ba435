import type { PronounDraft } from './draft.js'
import { lemma, lower, relation, type Tree } from './tree.js'

const FORMS: Readonly<Record<string, PronounDraft['form']>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
  it: 'it',
  its: 'it',
  itself: 'it',
  they: 'they',
  them: 'they',
  their: 'they',
  theirs: 'they',
  themselves: 'they',
}

/** Personal, possessive, reflexive and relative pronouns that may mean an actor. */
export function findPronouns(tree: Tree): readonly PronounDraft[] {
  return tree.tokens.flatMap((token, at) => {
    const word = token.form.toLowerCase()
    const form = FORMS[word] ?? relative(tree, at)
    if (!form || (form === 'it' && isPleonastic(tree, at))) return []
    return {
      what: 'pronoun',
      sentence: tree.index,
      first: at,
      last: at,
      head: at,
      form,
      possessive:
        /^(his|her|its|their)$/.test(word) && (token.xpos === 'PRP$' || /poss|det/.test(token.deprel)),
      reflexive: word.endsWith('self') || word.endsWith('selves'),
    }
  })
}

/** "who" and "which" that follow a noun; the ones that ask a question have none before them. */
function relative(tree: Tree, at: number): PronounDraft['form'] | null {
  const word = lower(tree, at)
  if (!/^(who|whom|whose|which)$/.test(word) || at === 0) return null
  const before = tree.tokens[at - 1]
  const afterNoun = /^(NOUN|PROPN|NUM|PUNCT|ADP)$/.test(before?.upos ?? '')
  if (!afterNoun) return null
  return word.startsWith('who') ? 'who' : 'which'
}

/** "It is clear that", "it remains to be seen", "it rained": nobody is meant. */
function isPleonastic(tree: Tree, at: number): boolean {
  if (lower(tree, at) !== 'it') return false
  if (relation(tree, at) === 'expl') return true
  const verb = lemma(tree, at + 1)
  const seeming = /^(seem|appear|turn|happen|remain|rain|snow|matter|emerge|follow)$/
  if (seeming.test(verb)) return true
  if (!/^(be|['’]s|become|will|would|may|might|can|could)$/.test(verb)) return false
  for (let i = at + 2; i < at + 7; i++) {
    if (/^(that|to|whether|how|why|when|who|if)$/.test(lower(tree, i))) return true
    if (/^[.,;]$/.test(lower(tree, i))) return false
  }
  return false
}
