"""Stanford CoreNLP's names, and SUTime's time expressions, on the texts of the bench.

    python run_corenlp.py [--dir DIR] [names] [times]
"""

import argparse
import json
import subprocess
import tempfile
from pathlib import Path

from peer_files import DEFAULT_DIR, read_texts, write_answers

VERSION = "4.5.10"
KINDS = {"PERSON": "PER", "ORGANIZATION": "ORG", "LOCATION": "LOC"}

PIPELINE = ["-annotators", "tokenize,ssplit,pos,lemma,ner", "-threads", "1", "-ner.applyFineGrained", "false"]
NAMES = ["-ssplit.eolonly", "true", "-ner.applyNumericClassifiers", "false", "-ner.useSUTime", "false"]
TIMES = ["-ssplit.newlineIsSentenceBreak", "two"]


def annotate(folder, files, work, options):
    """The parsed JSON output of each file. CoreNLP counts UTF-16 code units, as the bench does."""
    listed = work / "files"
    listed.write_text("\n".join(str(file) for file in files), encoding="utf-8")
    subprocess.run(
        ["java", "-Xmx4g", "-cp", f"{folder}/corenlp/*", "edu.stanford.nlp.pipeline.StanfordCoreNLP"]
        + PIPELINE
        + options
        + ["-fileList", str(listed), "-outputFormat", "json", "-outputDirectory", str(work)],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    return [json.loads((work / f"{file.name}.json").read_text(encoding="utf-8")) for file in files]


def utf16_length(text):
    return len(text.encode("utf-16-le")) // 2


def names_of(texts, output):
    """Names by line: CoreNLP read all texts as one file, one a line."""
    starts, at = [], 0
    for text in texts:
        starts.append(at)
        at += utf16_length(text) + 1
    answers = [[] for _ in texts]
    line = 0
    for sentence in output["sentences"]:
        for entity in sentence["entitymentions"]:
            kind = KINDS.get(entity["ner"])
            # Pronouns are listed as mentions too, but none of their tokens is tagged as a name.
            if kind is None or sentence["tokens"][entity["tokenBegin"]]["ner"] == "O":
                continue
            while line + 1 < len(starts) and starts[line + 1] <= entity["characterOffsetBegin"]:
                line += 1
            shift = starts[line]
            answers[line].append(
                [entity["characterOffsetBegin"] - shift, entity["characterOffsetEnd"] - shift, kind]
            )
    return answers


def run_names(folder, work):
    answers = {}
    for part, unit in read_texts(folder, "names").items():
        texts = [text.replace("\n", " ") for text in unit["texts"]]
        file = work / "names.txt"
        file.write_text("\n".join(texts) + "\n", encoding="utf-8")
        [output] = annotate(folder, [file], work, NAMES)
        answers[part] = names_of(texts, output)
    write_answers(folder, "names", "corenlp", f"CoreNLP {VERSION}", answers)


def times_of(output):
    found = {}
    for sentence in output["sentences"]:
        for entity in sentence["entitymentions"]:
            timex = entity.get("timex")
            if timex is not None:
                span = (entity["characterOffsetBegin"], entity["characterOffsetEnd"])
                found[span] = [*span, timex["type"], timex.get("value") or timex.get("altValue") or ""]
    return list(found.values())


def run_times(folder, work):
    answers = {}
    for part, unit in read_texts(folder, "times").items():
        files, dates = [], []
        for number, (text, created) in enumerate(zip(unit["texts"], unit["created"])):
            file = work / f"{part}-{number}.txt"
            file.write_text(text, encoding="utf-8")
            files.append(file)
            if created is not None:
                dates.append(f"{file.name}\t{created[:10]}")
        mapping = work / "dates.tsv"
        mapping.write_text("\n".join(dates) + "\n", encoding="utf-8")
        outputs = annotate(folder, files, work, [*TIMES, "-ner.docdate.useMappingFile", str(mapping)])
        answers[part] = [times_of(output) for output in outputs]
    write_answers(folder, "times", "sutime", f"SUTime (CoreNLP {VERSION})", answers)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tasks", nargs="*", default=["names", "times"])
    parser.add_argument("--dir", default=DEFAULT_DIR)
    options = parser.parse_args()
    folder = Path(options.dir).resolve()
    with tempfile.TemporaryDirectory() as work:
        if "names" in options.tasks:
            run_names(folder, Path(work))
        if "times" in options.tasks:
            run_times(folder, Path(work))


if __name__ == "__main__":
    main()
