"""Writes a trained checkpoint as a model file: python export.py CHECKPOINT PREPARED --encoder DIR --out FILE --name NAME."""

import argparse
import json
import re

import torch

import model_file
from network import Network, Sizes
from train import collate, load


PARITY_CASES = 12
# Added to the score of "no name": the filled patterns have more names than running text, so that without it recall was
# bought with precision. Chosen on Wikigold's held-out fifth, GUM dev and our own held-out sentences.
NO_NAME = 1.25


def kept_pieces(vocabulary):
    """CLS, SEP and UNK, then every piece of the Latin script, digits and marks: others are read as unknown."""
    special = [vocabulary.index(piece) for piece in ("[CLS]", "[SEP]", "[UNK]")]
    latin = re.compile(r"(?:##)?[\u0021-\u024f\u2010-\u203a\u20a0-\u20bf]+$")
    others = [at for at, piece in enumerate(vocabulary) if latin.match(piece) and not piece.startswith("[unused")]
    return special + [at for at in others if at not in special]


def with_quantised_weights(net, kept):
    """The network as the file describes it: every weight as its eight bits say."""
    arrays = model_file.network_arrays(net, kept)
    real = lambda name: torch.from_numpy(arrays[name] * arrays[f"{name}.scale"][:, None])
    with torch.no_grad():
        net.pieces.weight[kept] = real("pieces")
        for name in ("positions", "cases", "shapes", "endings", "hints", "places"):
            getattr(net, name).weight.copy_(real(name))
        for at, layer in enumerate(net.layers):
            for part in ("qkv", "out", "up", "down"):
                getattr(layer, part).weight.copy_(real(f"layer{at}.{part}"))
        parts = [net.tag, net.name, net.start, net.arc_dep, net.arc_head, net.label_dep, net.label_head]
        for part, rows in zip(parts, real("heads").split([len(part.weight) for part in parts])):
            part.weight.copy_(rows)
        net.arc[:, :-1] = real("arc").T
    return net


@torch.no_grad()
def parity(net, items, kept):
    """What this code gives for some sequences, for the runtime to be held against."""
    place = {piece: at for at, piece in enumerate(kept)}
    cases = []
    for item in items:
        out = net(collate([item]))
        words = slice(1, len(item["w"]) + 1)
        rounded = lambda values: [round(value, 3) for value in values.flatten().tolist()]
        cases.append({
            "pieces": [[place.get(piece, 2) for piece in word] for word in item["p"]],
            "features": [item[key] for key in "ksxgc"],
            "tags": out["tags"][0, words].argmax(-1).tolist(),
            "names": out["names"][0, words].argmax(-1).tolist(),
            "nameScores": rounded(out["names"][0, words].amax(-1)),
            "starts": rounded(out["starts"][0, words]),
            "arcs": rounded(out["arcs"][0, words, : words.stop].amax(-1)),
            "heads": (out["arcs"][0, words, : words.stop].argmax(-1) - 1).tolist(),
        })
    return cases


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint")
    parser.add_argument("prepared", help="folder with examples.jsonl and texts.json")
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--name", required=True)
    options = parser.parse_args()
    saved = torch.load(options.checkpoint)
    net = Network(Sizes(**saved["sizes"]))
    net.load_state_dict(saved["weights"])
    net.eval()
    with torch.no_grad():
        net.name.bias[0] += NO_NAME
    with open(f"{options.encoder}/vocab.txt", encoding="utf-8") as file:
        vocabulary = file.read().rstrip("\n").split("\n")
    kept = kept_pieces(vocabulary)
    with open(f"{options.prepared}/texts.json", encoding="utf-8") as file:
        texts = json.load(file)
    texts["pieces"] = "\n".join(vocabulary[at] for at in kept)
    model_file.write(options.out, options.name, texts, saved["sizes"], model_file.network_arrays(net, kept))
    own = [item for item in load(f"{options.prepared}/examples.jsonl") if item["set"] == "own-dev"][:PARITY_CASES]
    with open(f"{options.out}.parity.json", "w") as file:
        json.dump(parity(with_quantised_weights(net, kept), own, kept), file)


if __name__ == "__main__":
    main()
