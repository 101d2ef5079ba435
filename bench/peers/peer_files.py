"""The two files of a task: the texts that the bench wrote, and the answers that it reads."""

import json
import os
from pathlib import Path

DEFAULT_DIR = Path(__file__).resolve().parents[2] / ".cache" / "peers"

# One thread for every library that would take more; set before they are imported.
ONE_THREAD = {
    name: "1"
    for name in (
        "OMP_NUM_THREADS",
        "OPENBLAS_NUM_THREADS",
        "MKL_NUM_THREADS",
        "BLIS_NUM_THREADS",
        "NUMEXPR_NUM_THREADS",
    )
}


def use_one_thread():
    os.environ.update(ONE_THREAD)


def read_texts(folder, task):
    """Parts by name, each with `digest`, `texts` and, for times, `created`."""
    path = Path(folder) / "texts" / f"{task}.json"
    if not path.exists():
        raise SystemExit(f"{path} is not there: run `npm run bench -- peers` first")
    return json.loads(path.read_text(encoding="utf-8"))["parts"]


def write_answers(folder, task, slug, peer, answers):
    """`answers` by part: one answer a text, in the order of the texts."""
    parts = read_texts(folder, task)
    out = Path(folder) / "answers"
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"{slug}.{task}.json"
    written = {
        part: {"digest": parts[part]["digest"], "answers": given}
        for part, given in answers.items()
    }
    path.write_text(
        json.dumps({"peer": peer, "task": task, "parts": written}, ensure_ascii=False),
        encoding="utf-8",
    )
    print(path)


class Utf16:
    """Places of a text counted as JavaScript counts them; Python counts code points."""

    def __init__(self, text):
        self.plain = all(ord(c) < 0x10000 for c in text)
        self.places = None
        if not self.plain:
            self.places = [0]
            for c in text:
                self.places.append(self.places[-1] + (2 if ord(c) >= 0x10000 else 1))

    def __getitem__(self, place):
        return place if self.plain else self.places[place]
