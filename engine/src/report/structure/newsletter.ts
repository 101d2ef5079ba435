import { type StretchRecogniser, whole } from './recogniser.js'
import { headOf, isShort } from './stretch.js'

/** Openings that address the reader as a customer. */
const OPENINGS: readonly RegExp[] = [
  /^sign up\b/i,
  /^subscribe\b/i,
  /^get (?:the|our|your|all|more)\b.{0,140}\b(?:inbox|newsletters?|app|alerts?|e-?mail)\b/i,
  /^join (?:our|the|us)\b.{0,100}\b(?:channel|community|conversation|newsletters?|whatsapp|telegram)\b/i,
  /^(?:support|donate to|help (?:us|fund)) (?:our|us|independent|quality|journalism|keep)\b/i,
  /^(?:become|already) an? (?:member|patron|subscriber|supporter)\b/i,
  /^download (?:our|the)\b.{0,60}\bapps?\b/i,
  /^(?:enter|submit) your e-?mail\b/i,
  /^by (?:signing up|subscribing|submitting|continuing|clicking)\b/i,
  /^(?:thank you|thanks) for (?:reading|signing up|subscribing|your support)\b/i,
  /^(?:we|this (?:site|website)) uses? cookies\b/i,
  /^(?:log in|create an account|register)\b.{0,60}\b(?:to|for|now|free)\b/i,
  /^click here\b/i,
  /^(?:the )?(?:views|opinions) expressed\b/i,
]
const ANYWHERE =
  /\bdelivered (?:\w+ )?to your (?:e-?mail )?inbox\b|\byou agree to (?:our|the) (?:terms|privacy)\b/i

/** Newsletter sign-ups, appeals for money, consent lines: addressed to the reader, not part of the report. */
export const newsletter: StretchRecogniser = (index, { stretches }) => {
  const stretch = stretches[index]
  if (stretch === undefined || !isShort(stretch)) return null
  const head = headOf(stretch)
  return OPENINGS.some((opening) => opening.test(head)) || ANYWHERE.test(stretch.words)
    ? whole('boilerplate', stretch)
    : null
}
