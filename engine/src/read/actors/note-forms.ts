import type { Cast } from './cast.js'
import type { Draft, PersonDraft } from './draft.js'
import { toRole } from './role-phrase.js'
import { lower, type Tree } from './tree.js'

/** Roles and forms that the names of a draft give its actor. */
export function noteForms(cast: Cast, tree: Tree, draft: Draft, actor: number): void {
  if (draft.what === 'group' && (draft.count !== null || draft.again)) return // "both sides" is nobody's name
  if (draft.what === 'person') notePerson(cast, tree, draft, actor)
  else if (
    draft.what === 'state' ||
    draft.what === 'place' ||
    draft.what === 'organisation' ||
    draft.what === 'group'
  ) {
    cast.addForm(actor, /^the$/i.test(lower(tree, draft.first)) ? `the ${draft.name}` : draft.name)
    if (draft.what === 'place' && draft.kindOf !== null) cast.addForm(actor, draft.kindOf)
  } else if (draft.what === 'role') {
    if (draft.role.gender) cast.setGender(actor, draft.role.gender)
  }
}

function notePerson(cast: Cast, tree: Tree, draft: PersonDraft, actor: number): void {
  cast.addForm(actor, draft.name)
  if (draft.titled !== null) cast.addTitled(actor, draft.titled)
  if (draft.gender) cast.setGender(actor, draft.gender)
  for (const role of draft.roles) cast.addRole(actor, toRole(role, tree.tokens))
}
