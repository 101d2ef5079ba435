/**
 * Trees for the attribution tests: sentences invented for them, one token a word as `form|lemma|UPOS|XPOS|head|relation`,
 * heads counted from 1. `+` continues the paragraph.
 */
export const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  indirect: [
    'The harbour minister said that the ferries would stop on Friday.',
    'The|the|DET|DT|3|det harbour|harbour|NOUN|NN|3|compound minister|minister|NOUN|NN|4|nsubj said|say|VERB|VBD|0|root that|that|SCONJ|IN|9|mark the|the|DET|DT|7|det ferries|ferry|NOUN|NNS|9|nsubj would|would|AUX|MD|9|aux stop|stop|VERB|VB|4|ccomp on|on|ADP|IN|11|case Friday|Friday|PROPN|NNP|9|obl .|.|PUNCT|.|4|punct',
  ],
  direct: [
    '“The ferries will stop,” said Ann Miller, the harbour minister.',
    '“|"|PUNCT|``|5|punct The|the|DET|DT|3|det ferries|ferry|NOUN|NNS|5|nsubj will|will|AUX|MD|5|aux stop|stop|VERB|VB|8|ccomp ,|,|PUNCT|,|5|punct ”|"|PUNCT|\'\'|5|punct said|say|VERB|VBD|0|root Ann|Ann|PROPN|NNP|8|nsubj Miller|Miller|PROPN|NNP|9|flat ,|,|PUNCT|,|14|punct the|the|DET|DT|14|det harbour|harbour|NOUN|NN|14|compound minister|minister|NOUN|NN|9|appos .|.|PUNCT|.|8|punct',
    '“We have no choice.”',
    '“|"|PUNCT|``|3|punct We|we|PRON|PRP|3|nsubj have|have|VERB|VBP|0|root no|no|DET|DT|5|det choice|choice|NOUN|NN|3|obj .|.|PUNCT|.|3|punct ”|"|PUNCT|\'\'|3|punct',
  ],
  medial: [
    'The ferries, officials said, will stop on Friday.',
    'The|the|DET|DT|2|det ferries|ferry|NOUN|NNS|5|nsubj ,|,|PUNCT|,|2|punct officials|official|NOUN|NNS|5|nsubj said|say|VERB|VBD|8|parataxis ,|,|PUNCT|,|5|punct will|will|AUX|MD|8|aux stop|stop|VERB|VB|0|root on|on|ADP|IN|10|case Friday|Friday|PROPN|NNP|8|obl .|.|PUNCT|.|8|punct',
  ],
  final: [
    'The ferries had stopped, the port said.',
    'The|the|DET|DT|2|det ferries|ferry|NOUN|NNS|4|nsubj had|have|AUX|VBD|4|aux stopped|stop|VERB|VBN|8|ccomp ,|,|PUNCT|,|4|punct the|the|DET|DT|7|det port|port|NOUN|NN|8|nsubj said|say|VERB|VBD|0|root .|.|PUNCT|.|8|punct',
  ],
  denied: [
    'The union denied that it had delayed the ferries.',
    'The|the|DET|DT|2|det union|union|NOUN|NN|3|nsubj denied|deny|VERB|VBD|0|root that|that|SCONJ|IN|7|mark it|it|PRON|PRP|7|nsubj had|have|AUX|VBD|7|aux delayed|delay|VERB|VBN|3|ccomp the|the|DET|DT|9|det ferries|ferry|NOUN|NNS|7|obj .|.|PUNCT|.|3|punct',
  ],
  ruledOut: [
    'The mayor did not rule out the possibility of a longer strike.',
    'The|the|DET|DT|2|det mayor|mayor|NOUN|NN|5|nsubj did|do|AUX|VBD|5|aux not|not|PART|RB|5|advmod rule|rule|VERB|VB|0|root out|out|ADP|RP|5|compound:prt the|the|DET|DT|8|det possibility|possibility|NOUN|NN|5|obj of|of|ADP|IN|12|case a|a|DET|DT|12|det longer|long|ADJ|JJR|12|amod strike|strike|NOUN|NN|8|nmod .|.|PUNCT|.|5|punct',
  ],
  told: [
    'The mayor told reporters that the union had agreed to a pause.',
    'The|the|DET|DT|2|det mayor|mayor|NOUN|NN|3|nsubj told|tell|VERB|VBD|0|root reporters|reporter|NOUN|NNS|3|iobj that|that|SCONJ|IN|9|mark the|the|DET|DT|7|det union|union|NOUN|NN|9|nsubj had|have|AUX|VBD|9|aux agreed|agree|VERB|VBN|3|ccomp to|to|ADP|IN|12|case a|a|DET|DT|12|det pause|pause|NOUN|NN|9|obl .|.|PUNCT|.|3|punct',
  ],
  accordingTo: [
    'According to the port authority, two ferries sank.',
    'According|accord|VERB|VBG|5|case to|to|ADP|IN|1|fixed the|the|DET|DT|5|det port|port|NOUN|NN|5|compound authority|authority|NOUN|NN|0|root ,|,|PUNCT|,|9|punct two|two|NUM|CD|8|nummod ferries|ferry|NOUN|NNS|9|nsubj sank|sank|NOUN|NN|5|parataxis .|.|PUNCT|.|5|punct',
  ],
  coordinated: [
    'The union accused the mayor of breaking the deal and rejected the offer.',
    'The|the|DET|DT|2|det union|union|NOUN|NN|3|nsubj accused|accuse|VERB|VBD|0|root the|the|DET|DT|5|det mayor|mayor|NOUN|NN|3|obj of|of|SCONJ|IN|7|mark breaking|break|VERB|VBG|5|acl the|the|DET|DT|9|det deal|deal|NOUN|NN|7|obj and|and|CCONJ|CC|11|cc rejected|reject|VERB|VBD|3|conj the|the|DET|DT|13|det offer|offer|NOUN|NN|11|obj .|.|PUNCT|.|3|punct',
  ],
  passive: [
    'The strike was described by the mayor as “very strange.”',
    'The|the|DET|DT|2|det strike|strike|NOUN|NN|4|nsubj:pass was|be|AUX|VBD|4|aux:pass described|describe|VERB|VBN|0|root by|by|ADP|IN|7|case the|the|DET|DT|7|det mayor|mayor|NOUN|NN|4|obl:agent as|as|ADP|IN|11|mark “|"|PUNCT|``|11|punct very|very|ADV|RB|11|advmod strange|strange|ADJ|JJ|7|advcl .|.|PUNCT|.|4|punct ”|"|PUNCT|\'\'|4|punct',
  ],
  hearsay: [
    'Two crew members reportedly left the ship.',
    'Two|two|NUM|CD|3|nummod crew|crew|NOUN|NN|3|compound members|member|NOUN|NNS|5|nsubj reportedly|reportedly|ADV|RB|5|advmod left|leave|VERB|VBD|0|root the|the|DET|DT|7|det ship|ship|NOUN|NN|5|obj .|.|PUNCT|.|5|punct',
  ],
  nominal: [
    'The mayor expressed openness to “direct talks” with the union.',
    'The|the|DET|DT|2|det mayor|mayor|NOUN|NN|3|nsubj expressed|express|VERB|VBD|0|root openness|openness|NOUN|NN|3|obj to|to|ADP|IN|8|case “|"|PUNCT|``|8|punct direct|direct|ADJ|JJ|8|amod talks|talk|NOUN|NNS|3|obl ”|"|PUNCT|\'\'|8|punct with|with|ADP|IN|12|case the|the|DET|DT|12|det union|union|NOUN|NN|8|nmod .|.|PUNCT|.|3|punct',
  ],
  colon: [
    'The captain added: “We will wait.”',
    'The|the|DET|DT|2|det captain|captain|NOUN|NN|3|nsubj added|add|VERB|VBD|0|root :|:|PUNCT|:|8|punct “|"|PUNCT|``|8|punct We|we|PRON|PRP|8|nsubj will|will|AUX|MD|8|aux wait|wait|VERB|VB|3|ccomp .|.|PUNCT|.|8|punct ”|"|PUNCT|\'\'|8|punct',
  ],
  relative: [
    'The minister, who arrived on Monday, said the talks had failed.',
    'The|the|DET|DT|2|det minister|minister|NOUN|NN|9|nsubj ,|,|PUNCT|,|5|punct who|who|PRON|WP|5|nsubj arrived|arrive|VERB|VBD|2|acl:relcl on|on|ADP|IN|7|case Monday|Monday|PROPN|NNP|5|obl ,|,|PUNCT|,|2|punct said|say|VERB|VBD|0|root the|the|DET|DT|11|det talks|talk|NOUN|NNS|13|nsubj had|have|AUX|VBD|13|aux failed|fail|VERB|VBN|9|ccomp .|.|PUNCT|.|9|punct',
  ],
  directive: [
    'The mayor urged the crews to return to work.',
    'The|the|DET|DT|2|det mayor|mayor|NOUN|NN|3|nsubj urged|urge|VERB|VBD|0|root the|the|DET|DT|5|det crews|crews|NOUN|NN|3|iobj to|to|PART|TO|7|mark return|return|VERB|VB|3|xcomp to|to|ADP|IN|9|case work|work|NOUN|NN|7|obl .|.|PUNCT|.|3|punct',
  ],
  copular: [
    "The union's answer was that the crews were tired.",
    "The|the|DET|DT|2|det union|union|NOUN|NN|4|nmod:poss 's|'s|PART|POS|2|case answer|answer|NOUN|NN|10|nsubj was|be|AUX|VBD|10|cop that|that|SCONJ|IN|10|mark the|the|DET|DT|8|det crews|crews|NOUN|NN|10|nsubj were|be|AUX|VBD|10|cop tired|tired|ADJ|JJ|0|root .|.|PUNCT|.|10|punct",
  ],
  predicate: [
    'The port called the plan “a farce” and left the talks.',
    'The|the|DET|DT|2|det port|port|NOUN|NN|3|nsubj called|call|VERB|VBD|0|root the|the|DET|DT|5|det plan|plan|NOUN|NN|3|obj “|"|PUNCT|``|8|punct a|a|DET|DT|8|det farce|farce|NOUN|NN|3|xcomp ”|"|PUNCT|\'\'|8|punct and|and|CCONJ|CC|11|cc left|leave|VERB|VBD|3|conj the|the|DET|DT|13|det talks|talk|NOUN|NNS|11|obj .|.|PUNCT|.|3|punct',
  ],
  putIt: [
    'As the mayor put it, “they came too late.”',
    'As|as|SCONJ|IN|4|mark the|the|DET|DT|3|det mayor|mayor|NOUN|NN|4|nsubj put|put|VERB|VBD|9|advcl it|it|PRON|PRP|4|obj ,|,|PUNCT|,|4|punct “|"|PUNCT|``|9|punct they|they|PRON|PRP|9|nsubj came|come|VERB|VBD|0|root too|too|ADV|RB|9|advmod late|late|ADJ|JJ|9|xcomp .|.|PUNCT|.|9|punct ”|"|PUNCT|\'\'|9|punct',
  ],
  yetTo: [
    'The mayor has yet to confirm his visit.',
    'The|the|DET|DT|2|det mayor|mayor|NOUN|NN|3|nsubj has|have|AUX|VBZ|0|root yet|yet|ADV|RB|3|advmod to|to|PART|TO|6|mark confirm|confirm|VERB|VB|3|xcomp his|his|PRON|PRP$|8|nmod:poss visit|visit|NOUN|NN|6|obj .|.|PUNCT|.|3|punct',
  ],
  attitude: [
    'The crews hope to return by Friday.',
    'The|the|DET|DT|2|det crews|crew|NOUN|NNS|3|nsubj hope|hope|VERB|VBP|0|root to|to|PART|TO|5|mark return|return|VERB|VB|3|xcomp by|by|ADP|IN|7|case Friday|Friday|PROPN|NNP|5|obl .|.|PUNCT|.|3|punct',
  ],
  raised: [
    'The ferries are said to be old.',
    'The|the|DET|DT|2|det ferries|ferry|NOUN|NNS|4|nsubj:pass are|be|AUX|VBP|4|aux:pass said|say|VERB|VBN|0|root to|to|PART|TO|7|mark be|be|AUX|VB|7|cop old|old|ADJ|JJ|4|xcomp .|.|PUNCT|.|4|punct',
  ],
  headline: [
    'Poll: Voters trust the union.',
    'Poll|poll|NOUN|NN|0|root :|:|PUNCT|:|1|punct Voters|voter|NOUN|NNS|4|nsubj trust|trust|VERB|VBP|1|appos the|the|DET|DT|6|det union|union|NOUN|NN|4|obj .|.|PUNCT|.|1|punct',
  ],
  inserted: [
    'The plan, said the mayor, was a farce.',
    'The|the|DET|DT|2|det plan|plan|NOUN|NN|4|nsubj ,|,|PUNCT|,|2|punct said|say|VERB|VBD|0|root the|the|DET|DT|6|det mayor|mayor|NOUN|NN|10|nsubj ,|,|PUNCT|,|6|punct was|be|AUX|VBD|10|cop a|a|DET|DT|10|det farce|farce|NOUN|NN|4|ccomp .|.|PUNCT|.|4|punct',
  ],
  tail: [
    '“We will wait,” the captain said after the talks.',
    '“|"|PUNCT|``|4|punct We|we|PRON|PRP|4|nsubj will|will|AUX|MD|4|aux wait|wait|VERB|VB|9|ccomp ,|,|PUNCT|,|4|punct ”|"|PUNCT|\'\'|4|punct the|the|DET|DT|8|det captain|captain|NOUN|NN|9|nsubj said|say|VERB|VBD|0|root after|after|ADP|IN|12|case the|the|DET|DT|12|det talks|talk|NOUN|NNS|4|obl .|.|PUNCT|.|9|punct',
  ],
  writer: [
    'The man who wrote the letter says the port is shut.',
    'The|the|DET|DT|2|det man|man|NOUN|NN|7|nsubj who|who|PRON|WP|4|nsubj wrote|write|VERB|VBD|2|acl:relcl the|the|DET|DT|6|det letter|letter|NOUN|NN|4|obj says|say|VERB|VBZ|0|root the|the|DET|DT|9|det port|port|NOUN|NN|11|nsubj is|be|AUX|VBZ|11|cop shut|shut|ADJ|JJ|7|ccomp .|.|PUNCT|.|7|punct',
  ],
  beside: [
    'Police said the port was shut and crews said it was open.',
    'Police|police|NOUN|NNS|2|nsubj said|say|VERB|VBD|0|root the|the|DET|DT|4|det port|port|NOUN|NN|6|nsubj was|be|AUX|VBD|6|cop shut|shut|ADJ|JJ|2|ccomp and|and|CCONJ|CC|9|cc crews|crew|NOUN|NNS|9|nsubj said|say|VERB|VBD|2|conj it|it|PRON|PRP|12|nsubj was|be|AUX|VBD|12|cop open|open|ADJ|JJ|9|ccomp .|.|PUNCT|.|2|punct',
  ],
  article: [
    'The mayor called the strike and the demand for talks a farce.',
    'The|the|DET|DT|2|det mayor|mayor|NOUN|NN|3|nsubj called|call|VERB|VBD|0|root the|the|DET|DT|5|det strike|strike|NOUN|NN|3|obj and|and|CCONJ|CC|8|cc the|the|DET|DT|8|det demand|demand|NOUN|NN|5|conj for|for|ADP|IN|10|case talks|talk|NOUN|NNS|8|nmod a|a|DET|DT|12|det farce|farce|NOUN|NN|8|nmod .|.|PUNCT|.|3|punct',
  ],
  warned: [
    'The port warned of closing the docks should the crews strike.',
    'The|the|DET|DT|2|det port|port|NOUN|NN|3|nsubj warned|warn|VERB|VBD|0|root of|of|SCONJ|IN|5|mark closing|close|VERB|VBG|3|advcl the|the|DET|DT|7|det docks|dock|NOUN|NNS|5|obj should|should|AUX|MD|11|aux the|the|DET|DT|10|det crews|crew|NOUN|NNS|11|nsubj strike|strike|VERB|VB|3|ccomp .|.|PUNCT|.|3|punct',
  ],
  compiled: [
    'Two ferries sank, according to figures compiled by the port.',
    'Two|two|NUM|CD|2|nummod ferries|ferry|NOUN|NNS|3|nsubj sank|sink|VERB|VBD|0|root ,|,|PUNCT|,|3|punct according|accord|VERB|VBG|7|case to|to|ADP|IN|5|fixed figures|figure|NOUN|NNS|3|obl compiled|compile|VERB|VBN|7|acl by|by|ADP|IN|11|case the|the|DET|DT|11|det port|port|NOUN|NN|8|obl:agent .|.|PUNCT|.|3|punct',
  ],
  askedIf: [
    'The crews asked the mayor after the talks if he would resign.',
    'The|the|DET|DT|2|det crews|crew|NOUN|NNS|3|nsubj asked|ask|VERB|VBD|0|root the|the|DET|DT|5|det mayor|mayor|NOUN|NN|3|iobj after|after|ADP|IN|8|case the|the|DET|DT|8|det talks|talk|NOUN|NNS|3|obl if|if|SCONJ|IN|12|mark he|he|PRON|PRP|12|nsubj would|would|AUX|MD|12|aux resign|resign|VERB|VB|3|advcl .|.|PUNCT|.|3|punct',
  ],
  quotes: [
    '“We lost,” the captain quotes the mayor as saying.',
    '“|"|PUNCT|``|3|punct We|we|PRON|PRP|3|nsubj lost|lose|VERB|VBD|8|ccomp ,|,|PUNCT|,|3|punct ”|"|PUNCT|\'\'|3|punct the|the|DET|DT|7|det captain|captain|NOUN|NN|8|nsubj quotes|quote|VERB|VBZ|0|root the|the|DET|DT|10|det mayor|mayor|NOUN|NN|8|nsubj as|as|SCONJ|IN|12|mark saying|say|VERB|VBG|8|advcl .|.|PUNCT|.|8|punct',
  ],
  addressed: [
    '“We lost,” the captain of the ferry, a veteran, told Radio Brosk.',
    '“|"|PUNCT|``|3|punct We|we|PRON|PRP|3|nsubj lost|lose|VERB|VBD|15|ccomp ,|,|PUNCT|,|3|punct ”|"|PUNCT|\'\'|3|punct the|the|DET|DT|7|det captain|captain|NOUN|NN|15|nsubj of|of|ADP|IN|10|case the|the|DET|DT|10|det ferry|ferry|NOUN|NN|7|nmod ,|,|PUNCT|,|13|punct a|a|DET|DT|13|det veteran|veteran|NOUN|NN|7|appos ,|,|PUNCT|,|13|punct told|tell|VERB|VBD|0|root Radio|Radio|PROPN|NNP|15|nsubj Brosk|Brosk|PROPN|NNP|16|flat .|.|PUNCT|.|15|punct',
  ],
  aside: [
    'The mayor said, when she came, that the port was shut.',
    'The|the|DET|DT|2|det mayor|mayor|NOUN|NN|3|nsubj said|say|VERB|VBD|0|root ,|,|PUNCT|,|7|punct when|when|ADV|WRB|7|advmod she|she|PRON|PRP|7|nsubj came|come|VERB|VBD|3|advcl ,|,|PUNCT|,|7|punct that|that|SCONJ|IN|13|mark the|the|DET|DT|11|det port|port|NOUN|NN|13|nsubj was|be|AUX|VBD|13|cop shut|shut|ADJ|JJ|7|advcl .|.|PUNCT|.|3|punct',
  ],
  whatCalled: [
    'The crews fear what the harbour minister Ann Miller described as “strange winds.”',
    'The|the|DET|DT|2|det crews|crew|NOUN|NNS|3|nsubj fear|fear|VERB|VBP|0|root what|what|PRON|WP|10|obj the|the|DET|DT|7|det harbour|harbour|NOUN|NN|7|compound minister|minister|NOUN|NN|8|nmod:desc Ann|Ann|PROPN|NNP|10|nsubj Miller|Miller|PROPN|NNP|8|flat described|describe|VERB|VBD|3|ccomp as|as|ADP|IN|14|case “|"|PUNCT|``|14|punct strange|strange|ADJ|JJ|14|amod winds|wind|NOUN|NNS|3|obl .|.|PUNCT|.|3|punct ”|"|PUNCT|\'\'|14|punct',
  ],
  possessor: [
    "Kolm's father Fred said the port was shut.",
    "Kolm|Kolm|PROPN|NNP|3|nmod:poss 's|'s|PART|POS|1|case father|father|NOUN|NN|5|nsubj Fred|Fred|PROPN|NNP|5|nsubj said|say|VERB|VBD|0|root the|the|DET|DT|7|det port|port|NOUN|NN|9|nsubj was|be|AUX|VBD|9|cop shut|shut|ADJ|JJ|5|ccomp .|.|PUNCT|.|5|punct",
  ],
}
