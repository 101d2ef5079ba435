"""HeidelTime's time expressions on the texts of the bench.

    python run_heideltime.py [--dir DIR]
"""

import argparse
import re
import subprocess
import tempfile
from html import unescape
from pathlib import Path

from peer_files import DEFAULT_DIR, Utf16, read_texts, write_answers

HERE = Path(__file__).resolve().parent
VERSION = "2.2.1"


def tag(folder, texts, created, work):
    """TimeML of each text; `None` where no date is given, which HeidelTime's reading of news cannot do without."""
    lines = []
    for number, (text, day) in enumerate(zip(texts, created)):
        file = work / f"{number}.txt"
        file.write_text(text, encoding="utf-8")
        (work / f"{number}.txt.tml").unlink(missing_ok=True)
        if day is not None:
            lines.append(f"{file}\t{day[:10]}")
    listed = work / "files.tsv"
    listed.write_text("\n".join(lines) + "\n", encoding="utf-8")
    subprocess.run(
        ["java", "-Xmx2g", "-cp", f"{folder}/heideltime/*"]
        + [str(HERE / "HeidelTimePeer.java"), str(HERE / "heideltime.props"), str(listed)],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    outputs = [work / f"{number}.txt.tml" for number in range(len(texts))]
    return [file.read_text(encoding="utf-8") if file.exists() else None for file in outputs]


def times_of(text, time_ml):
    """Offsets in `text` of the tagged words: the output is the text with tags in it."""
    if time_ml is None:
        return []
    body = time_ml[time_ml.index("<TimeML>\n") + len("<TimeML>\n") : time_ml.rindex("\n</TimeML>")]
    place = Utf16(text)
    found, opened, at = [], [], 0
    for piece in re.findall(r"</?TIMEX3[^>]*>|(?:(?!</?TIMEX3).)+", body, re.DOTALL):
        if piece.startswith("<TIMEX3"):
            opened.append((at, piece))
        elif piece.startswith("</TIMEX3"):
            start, mark = opened.pop()
            kind, value = (re.search(f'{name}="([^"]*)"', mark).group(1) for name in ("type", "value"))
            found.append([place[start], place[at], kind, value])
        else:
            plain = piece if text.startswith(piece, at) else unescape(piece)
            at = min(len(text), at + len(plain))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dir", default=DEFAULT_DIR)
    folder = Path(parser.parse_args().dir).resolve()
    answers = {}
    with tempfile.TemporaryDirectory() as work:
        for part, unit in read_texts(folder, "times").items():
            outputs = tag(folder, unit["texts"], unit["created"], Path(work))
            answers[part] = [times_of(text, output) for text, output in zip(unit["texts"], outputs)]
    write_answers(folder, "times", "heideltime", f"HeidelTime {VERSION}", answers)


if __name__ == "__main__":
    main()
