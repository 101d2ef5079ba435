"""Trains the reading network: python train.py EXAMPLES --encoder DIR --out FILE."""

import argparse
import json
import os
import random
import time

import torch
from safetensors.torch import load_file
from torch.nn import functional as F

from network import CLS, SEP, HINTS, Network, Sizes, from_encoder, from_teacher


def load(path):
    with open(path) as lines:
        return [json.loads(line) for line in lines]


def batches(items, words, shuffle):
    """Groups of sequences of about the same length, of about `words` words."""
    order = sorted(items, key=lambda item: len(item["w"]) + (shuffle.random() * 8 if shuffle else 0))
    groups, group = [], []
    for item in order:
        if group and (len(group) + 1) * (len(item["w"]) + 2) > words:
            groups.append(group)
            group = []
        group.append(item)
    if group:
        groups.append(group)
    if shuffle:
        shuffle.shuffle(groups)
    return groups


def collate(group):
    """Tensors of one batch; row 0 is CLS and the row after the last word SEP."""
    b, n = len(group), max(len(item["w"]) for item in group) + 2
    most = max(len(p) for item in group for p in item["p"])
    pieces = torch.zeros(b, n, most, dtype=torch.long)
    weight = torch.zeros(b, n, most)
    case, shape, ending, place = (torch.zeros(b, n, dtype=torch.long) for _ in range(4))
    hints = torch.zeros(b, n, HINTS)
    mask = torch.zeros(b, n, dtype=torch.bool)
    tag, head, rel, name, start = (torch.full((b, n), -1, dtype=torch.long) for _ in range(5))
    sentence = torch.full((b, n), -1, dtype=torch.long)
    head.fill_(-2)
    for i, item in enumerate(group):
        m = len(item["w"])
        for j, ids in enumerate(item["p"]):
            pieces[i, j + 1, : len(ids)] = torch.tensor(ids)
            weight[i, j + 1, : len(ids)] = 1 / len(ids)
        pieces[i, 0, 0], pieces[i, m + 1, 0] = CLS, SEP
        weight[i, 0, 0] = weight[i, m + 1, 0] = 1
        span = slice(1, m + 1)
        case[i, span], shape[i, span] = torch.tensor(item["k"]), torch.tensor(item["s"])
        ending[i, span], place[i, span] = torch.tensor(item["x"]), torch.tensor(item["c"])
        bits = torch.tensor(item["g"])
        hints[i, span] = ((bits[:, None] >> torch.arange(HINTS)) & 1).float()
        mask[i, : m + 2] = True
        tag[i, span], rel[i, span], name[i, span] = (torch.tensor(item[key]) for key in "trn")
        head[i, span], start[i, span] = torch.tensor(item["h"]), torch.tensor(item["b"])
        sentence[i, span] = torch.tensor(item["b"]).cumsum(0)
    states = None
    if "states" in group[0]:
        states = torch.zeros(b, n, group[0]["states"].shape[1])
        for i, item in enumerate(group):
            states[i, : len(item["w"]) + 2] = item["states"].float()
    return {
        "states": states, "pieces": pieces, "piece_weight": weight, "case": case, "shape": shape, "ending": ending, "place": place,
        "hints": hints, "mask": mask, "tag": tag, "head": head, "rel": rel, "name": name, "start": start,
        "sentence": sentence,
    }


def arc_mask(batch):
    """A word may hang on words of its own sentence but itself, or on the root (column 0)."""
    sentence = batch["sentence"]
    same = sentence[:, :, None] == sentence[:, None, :]
    same &= ~torch.eye(sentence.shape[1], dtype=torch.bool)
    same[:, :, 0] = True
    return same


def losses(net, batch, teacher=None):
    out = net(batch)
    arcs = out["arcs"].masked_fill(~arc_mask(batch), -1e4)
    gold = batch["head"] >= -1
    target = (batch["head"] + 1).clamp(min=0)
    result = {}
    zero = out["tags"].sum() * 0
    result["arc"] = F.cross_entropy(arcs[gold], target[gold]) if gold.any() else zero
    known = gold & (batch["rel"] >= 0)
    if known.any():
        b, i = known.nonzero(as_tuple=True)
        scores = net.labels(out["ldep"][b, i], out["lhead"][b, target[b, i]])
        result["label"] = F.cross_entropy(scores, batch["rel"][b, i])
    tagged = batch["tag"] >= 0
    if tagged.any():
        result["tag"] = F.cross_entropy(out["tags"][tagged], batch["tag"][tagged])
    named = batch["name"] >= 0
    if named.any():
        result["name"] = F.cross_entropy(out["names"][named], batch["name"][named])
    starts = (batch["start"] >= 0) & gold
    if starts.any():
        result["start"] = F.binary_cross_entropy_with_logits(out["starts"][starts], batch["start"][starts].float())
    if teacher is not None:
        result |= soft_losses(net, batch, out, arcs, teacher)
    return result


def soft_losses(net, batch, out, arcs, teacher):
    """How far the network is from the teacher: in its last states, and in every answer (Hinton et al., 2015)."""
    words = batch["sentence"] > 0
    # Where people marked the names the teacher is not asked.
    unnamed = words & (batch["name"] < 0)
    b, i = words.nonzero(as_tuple=True)
    with torch.no_grad():
        told = teacher.answers(batch["states"])
        told_arcs = told["arcs"].masked_fill(~arc_mask(batch), -1e4)
        best = told_arcs.argmax(-1)[b, i]
        told_labels = teacher.labels(told["ldep"][b, i], told["lhead"][b, best])

    def divergence(ours, theirs):
        if len(ours) == 0:
            return ours.sum()
        return F.kl_div(ours.log_softmax(-1), theirs.log_softmax(-1), log_target=True, reduction="batchmean")

    answers = (
        divergence(arcs[b, i], told_arcs[b, i]) + divergence(out["tags"][b, i], told["tags"][b, i])
        + divergence(out["names"][unnamed], told["names"][unnamed])
        + divergence(net.labels(out["ldep"][b, i], out["lhead"][b, best]), told_labels)
        + F.binary_cross_entropy_with_logits(out["starts"][b, i], told["starts"][b, i].sigmoid())
    )
    return {"soft": answers, "states": 4 * F.mse_loss(out["states"][b, i], batch["states"][b, i])}


@torch.no_grad()
def add_states(teacher, items):
    """The teacher's last states of every sequence, in sixteen bits: all its answers follow from them."""
    for group in batches(items, 6000, None):
        with torch.autocast("cpu", torch.bfloat16):
            states = teacher.encode(collate(group))
        for at, item in enumerate(group):
            item["states"] = states[at, : len(item["w"]) + 2].to(torch.float16)


@torch.no_grad()
def measure(net, items):
    """Greedy figures with gold sentences: tags, UAS, LAS, name tags, sentence starts."""
    net.eval()
    hit = dict.fromkeys(("words", "tag", "uas", "las", "named", "name", "name_said", "start", "start_said", "start_gold"), 0)
    for group in batches(items, 4000, None):
        batch = collate(group)
        with torch.autocast("cpu", torch.bfloat16, enabled=False):
            out = net(batch)
        gold = batch["head"] >= -1
        arcs = out["arcs"].masked_fill(~arc_mask(batch), -1e4)
        best = arcs.argmax(-1)
        b, i = gold.nonzero(as_tuple=True)
        if len(b):
            label = net.labels(out["ldep"][b, i], out["lhead"][b, best[b, i]]).argmax(-1)
            right = best[b, i] == batch["head"][b, i] + 1
            hit["words"] += len(b)
            hit["uas"] += right.sum().item()
            hit["las"] += (right & (label == batch["rel"][b, i])).sum().item()
            hit["tag"] += (out["tags"][b, i].argmax(-1) == batch["tag"][b, i]).sum().item()
            said = out["starts"][b, i] > 0
            want = batch["start"][b, i] == 1
            hit["start"] += (said & want).sum().item()
            hit["start_said"] += said.sum().item()
            hit["start_gold"] += want.sum().item()
        named = batch["name"] >= 0
        guess, want = out["names"][named].argmax(-1), batch["name"][named]
        hit["named"] += (want > 0).sum().item()
        hit["name_said"] += (guess > 0).sum().item()
        hit["name"] += ((guess == want) & (want > 0)).sum().item()
    net.train()
    w = max(hit["words"], 1)
    f = lambda c, a, b: 200 * c / max(a + b, 1)
    return (f"tag {100*hit['tag']/w:.2f} uas {100*hit['uas']/w:.2f} las {100*hit['las']/w:.2f} "
            f"names {f(hit['name'], hit['named'], hit['name_said']):.2f} "
            f"starts {f(hit['start'], hit['start_said'], hit['start_gold']):.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("examples", nargs="+")
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--layers", default="0,1,2,3,4,5")
    parser.add_argument("--inner", type=int, default=1536)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--words", type=int, default=1500)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--teacher", help="checkpoint of the network to learn from; it gives the first weights too")
    parser.add_argument("--steps", type=int, default=0, help="stop early, for timing")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    shuffle = random.Random(options.seed)
    items = [item for path in options.examples for item in load(path)]
    dev = {name: [item for item in items if item["set"] == name] for name in ("ewt-dev", "gum-dev", "wikigold-dev", "own-dev")}
    train = [item for item in items if not item["set"].endswith("-dev") or item["set"] == "uner-dev"]
    layers = [int(layer) for layer in options.layers.split(",")]
    sizes = Sizes(layers=len(layers), inner=options.inner)
    teacher = None
    if options.teacher:
        saved = torch.load(options.teacher)
        teacher = Network(Sizes(**saved["sizes"]))
        teacher.load_state_dict(saved["weights"])
        teacher.eval()
        net = from_teacher(sizes, teacher, layers, options.dropout)
        began = time.time()
        add_states(teacher, train)
        print(f"teacher read all sequences in {time.time() - began:.0f} s", flush=True)
    else:
        net = from_encoder(sizes, load_file(f"{options.encoder}/model.safetensors"), layers, options.dropout)
    new = [p for n, p in net.named_parameters() if not n.startswith(("layers", "pieces", "positions", "norm"))]
    old = [p for n, p in net.named_parameters() if n.startswith(("layers", "pieces", "positions", "norm"))]
    groups = [{"params": old, "lr": options.rate / 2}, {"params": new, "lr": options.rate * (1 if teacher else 3)}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    per_epoch = len(batches(train, options.words, shuffle))
    total = per_epoch * options.epochs
    warm = total // 15
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min((s + 1) / warm, max(0.0, (total - s) / (total - warm))))
    print(sum(p.numel() for p in net.parameters()) / 1e6, "M weights;", len(train), "sequences;", per_epoch, "batches an epoch", flush=True)
    step, began = 0, time.time()
    for epoch in range(options.epochs):
        sums, words = {}, 0
        for group in batches(train, options.words, shuffle):
            batch = collate(group)
            with torch.autocast("cpu", torch.bfloat16):
                parts = losses(net, batch, teacher)
            loss = sum(parts.values())
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            words += int(batch["mask"].sum())
            for key, value in parts.items():
                sums[key] = sums.get(key, 0.0) + value.item()
            if options.steps and step >= options.steps:
                print(words / (time.time() - began), "words/s", {k: v / step for k, v in sums.items()})
                return
        line = " ".join(f"{key} {value / per_epoch:.3f}" for key, value in sums.items())
        print(f"epoch {epoch + 1} {time.time() - began:.0f} s: {line}", flush=True)
        for name, part in dev.items():
            if part:
                print("  ", name, measure(net, part), flush=True)
        torch.save({"sizes": sizes.asdict(), "weights": net.state_dict()}, f"{options.out}.part")
    os.replace(f"{options.out}.part", options.out)


if __name__ == "__main__":
    main()
