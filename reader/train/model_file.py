"""Writes the model file that the TypeScript runtime reads (src/model/format.ts), with weights in eight bits."""

import json
import struct

import numpy as np
import torch

MAGIC, VERSION = b"PARLEYRD", 3


def quantise_rows(matrix):
    """Eight-bit rows with one scale each."""
    scale = np.maximum(np.abs(matrix).max(axis=1), 1e-8) / 127
    return np.clip(np.rint(matrix / scale[:, None]), -127, 127).astype(np.int8), scale.astype(np.float32)


def network_arrays(net, kept):
    """Every array of the network by the name the runtime asks for; `kept`: ids of the pieces that stay, in order."""
    arrays = {}

    def table(name, matrix):
        arrays[name], arrays[f"{name}.scale"] = quantise_rows(matrix)

    def linear(name, weight, bias):
        table(name, weight)
        arrays[f"{name}.bias"] = bias.astype(np.float32)

    def norm(name, layer):
        arrays[f"{name}.gain"] = layer.weight.detach().numpy()
        arrays[f"{name}.shift"] = layer.bias.detach().numpy()

    value = lambda parameter: parameter.detach().float().numpy()
    table("pieces", value(net.pieces.weight)[kept])
    for name in ("positions", "cases", "shapes", "endings", "hints", "places"):
        table(name, value(getattr(net, name).weight))
    norm("norm", net.norm)
    for at, layer in enumerate(net.layers):
        for part in ("qkv", "out", "up", "down"):
            step = getattr(layer, part)
            linear(f"layer{at}.{part}", value(step.weight), value(step.bias))
        norm(f"layer{at}.norm1", layer.norm1)
        norm(f"layer{at}.norm2", layer.norm2)
    heads = [net.tag, net.name, net.start, net.arc_dep, net.arc_head, net.label_dep, net.label_head]
    linear("heads", np.concatenate([value(h.weight) for h in heads]), np.concatenate([value(h.bias) for h in heads]))
    arc = value(net.arc)
    linear("arc", arc[:, :-1].T, np.zeros(arc.shape[0]))
    arrays["arc.offer"] = arc[:, -1]
    label = value(net.label).transpose(0, 2, 1)  # relation, head term, dependent term
    relations, terms, _ = label.shape
    flat = label.reshape(relations * terms, terms)
    linear("label", flat[:, :-1], flat[:, -1])
    return arrays


def write(path, name, texts, sizes, arrays):
    def header(offset):
        places = {}
        for key, array in arrays.items():
            places[key] = ["int8" if array.dtype == np.int8 else "float32", offset, int(array.size)]
            offset += -(-array.nbytes // 4) * 4
        return {"name": name, "bytes": offset, "texts": texts, "sizes": sizes, "arrays": places}

    size = -(-(len(json.dumps(header(0), ensure_ascii=False).encode()) + 16 * len(arrays)) // 4) * 4
    text = json.dumps(header(16 + size), ensure_ascii=False).encode().ljust(size)
    with open(path, "wb") as file:
        file.write(MAGIC + struct.pack("<II", VERSION, size) + text)
        for array in arrays.values():
            raw = np.ascontiguousarray(array if array.dtype == np.int8 else array.astype(np.float32)).tobytes()
            file.write(raw.ljust(-(-len(raw) // 4) * 4, b"\0"))
