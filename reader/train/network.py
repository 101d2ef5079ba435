"""The reading network: a small transformer over words with heads for sentences, tags, trees and names.

Words come in as features that `prepare` computed (word pieces, case, shape, ending, hints of word lists, place in the
text), so that training and the TypeScript runtime see the same numbers. A sequence is a stretch of one paragraph; the
network finds the sentences in it.
"""

from dataclasses import asdict, dataclass

import torch
from torch import nn
from torch.nn import functional as F

CLS, SEP = 101, 102
CASES, SHAPES, ENDINGS, HINTS, PLACES = 5, 512, 2048, 7, 8


@dataclass(frozen=True)
class Sizes:
    """Everything that fixes the shapes of the weights."""

    layers: int = 4
    width: int = 384
    heads: int = 12
    inner: int = 1536
    arc: int = 128
    label: int = 48
    tags: int = 93
    relations: int = 51
    names: int = 13
    pieces: int = 30522

    def asdict(self):
        return asdict(self)


class Layer(nn.Module):
    """One block of BERT (Devlin et al., 2019), normalised after each sum."""

    def __init__(self, sizes: Sizes, dropout: float):
        super().__init__()
        width = sizes.width
        self.heads = sizes.heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, sizes.inner)
        self.down = nn.Linear(sizes.inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.dropout = dropout

    def forward(self, x, mask):
        b, n, d = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, dropout_p=self.dropout if self.training else 0.0)
        a = self.out(a.transpose(1, 2).reshape(b, n, d))
        x = self.norm1(x + F.dropout(a, self.dropout, self.training))
        f = self.down(F.gelu(self.up(x)))
        return self.norm2(x + F.dropout(f, self.dropout, self.training))


class Network(nn.Module):
    def __init__(self, sizes: Sizes, dropout: float = 0.1):
        super().__init__()
        self.sizes = sizes
        width = sizes.width
        self.pieces = nn.Embedding(sizes.pieces, width)
        self.positions = nn.Embedding(512, width)
        self.cases = nn.Embedding(CASES, width)
        self.shapes = nn.Embedding(SHAPES, width)
        self.endings = nn.Embedding(ENDINGS, width)
        self.hints = nn.Embedding(HINTS, width)
        self.places = nn.Embedding(PLACES, width)
        for table in (self.cases, self.shapes, self.endings, self.hints, self.places):
            nn.init.normal_(table.weight, std=0.002)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(sizes, dropout) for _ in range(sizes.layers))
        self.tag = nn.Linear(width, sizes.tags)
        self.name = nn.Linear(width, sizes.names)
        self.start = nn.Linear(width, 1)
        self.arc_dep = nn.Linear(width, sizes.arc)
        self.arc_head = nn.Linear(width, sizes.arc)
        self.arc = nn.Parameter(torch.randn(sizes.arc, sizes.arc + 1) * 0.02)
        self.label_dep = nn.Linear(width, sizes.label)
        self.label_head = nn.Linear(width, sizes.label)
        self.label = nn.Parameter(torch.randn(sizes.relations, sizes.label + 1, sizes.label + 1) * 0.02)
        self.dropout = dropout

    def embed(self, batch):
        """Mean of the word's pieces, then the other features; CLS before, SEP after each sequence."""
        pieces = self.pieces(batch["pieces"])
        weight = batch["piece_weight"].unsqueeze(-1)
        x = (pieces * weight).sum(2)
        n = x.shape[1]
        x = x + self.positions.weight[:n]
        x = x + self.cases(batch["case"]) + self.shapes(batch["shape"]) + self.endings(batch["ending"])
        x = x + batch["hints"] @ self.hints.weight + self.places(batch["place"])
        return F.dropout(self.norm(x), self.dropout, self.training)

    def encode(self, batch):
        x = self.embed(batch)
        mask = batch["mask"][:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def forward(self, batch):
        return self.answers(self.encode(batch))

    def answers(self, states):
        """Logits: tags, names, sentence starts, arcs [b, dependent, head] (head 0 is the root), and the label inputs."""
        x = F.dropout(states, self.dropout, self.training)
        dep = F.dropout(F.relu(self.arc_dep(x)), self.dropout, self.training)
        head = F.dropout(F.relu(self.arc_head(x)), self.dropout, self.training)
        arcs = dep @ self.arc[:, :-1] @ head.transpose(1, 2) + (head @ self.arc[:, -1]).unsqueeze(1)
        ldep = F.dropout(F.relu(self.label_dep(x)), self.dropout, self.training)
        lhead = F.dropout(F.relu(self.label_head(x)), self.dropout, self.training)
        return {
            "states": states, "tags": self.tag(x), "names": self.name(x), "starts": self.start(x).squeeze(-1),
            "arcs": arcs, "ldep": ldep, "lhead": lhead,
        }

    def labels(self, ldep, lhead):
        """Scores of every relation for pairs of dependents and heads: [pairs, relations]."""
        one = ldep.new_ones(*ldep.shape[:-1], 1)
        return torch.einsum("pi,rij,pj->pr", torch.cat([ldep, one], -1), self.label, torch.cat([lhead, one], -1))


def from_encoder(sizes: Sizes, weights: dict, layers: list[int], dropout: float) -> Network:
    """A network whose embeddings and blocks begin as those of a BERT encoder (`layers`: which of its blocks)."""
    net = Network(sizes, dropout)
    with torch.no_grad():
        net.pieces.weight.copy_(weights["embeddings.word_embeddings.weight"])
        kind = weights["embeddings.token_type_embeddings.weight"][0]
        net.positions.weight.copy_(weights["embeddings.position_embeddings.weight"] + kind)
        net.norm.weight.copy_(weights["embeddings.LayerNorm.weight"])
        net.norm.bias.copy_(weights["embeddings.LayerNorm.bias"])
        for layer, source in zip(net.layers, layers):
            at = f"encoder.layer.{source}."
            for part in ("weight", "bias"):
                rows = [weights[f"{at}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
                getattr(layer.qkv, part).copy_(torch.cat(rows))
                getattr(layer.out, part).copy_(weights[f"{at}attention.output.dense.{part}"])
                getattr(layer.norm1, part).copy_(weights[f"{at}attention.output.LayerNorm.{part}"])
                getattr(layer.norm2, part).copy_(weights[f"{at}output.LayerNorm.{part}"])
            up, down = weights[f"{at}intermediate.dense.weight"], weights[f"{at}output.dense.weight"]
            # The inner units that carry most weight, when the block is to be narrower.
            keep = (up.norm(dim=1) * down.norm(dim=0)).topk(sizes.inner).indices.sort().values
            layer.up.weight.copy_(up[keep])
            layer.up.bias.copy_(weights[f"{at}intermediate.dense.bias"][keep])
            layer.down.weight.copy_(down[:, keep])
            layer.down.bias.copy_(weights[f"{at}output.dense.bias"])
    return net


def from_teacher(sizes: Sizes, teacher: Network, layers: list[int], dropout: float) -> Network:
    """A smaller network that begins with the teacher's embeddings, heads and some of its blocks, these with fewer inner units."""
    net = Network(sizes, dropout)
    with torch.no_grad():
        whole = {name: value for name, value in teacher.state_dict().items() if not name.startswith("layers.")}
        net.load_state_dict(whole, strict=False)
        for layer, source in zip(net.layers, (teacher.layers[at] for at in layers)):
            keep = (source.up.weight.norm(dim=1) * source.down.weight.norm(dim=0)).topk(sizes.inner).indices.sort().values
            for name in ("qkv", "out", "norm1", "norm2"):
                getattr(layer, name).load_state_dict(getattr(source, name).state_dict())
            layer.up.weight.copy_(source.up.weight[keep])
            layer.up.bias.copy_(source.up.bias[keep])
            layer.down.weight.copy_(source.down.weight[:, keep])
            layer.down.bias.copy_(source.down.bias)
    return net
