"""Trains the argument net: train_net.py EXAMPLES WEIGHTS SETTINGS [VECTORS].

EXAMPLES: 32-bit little-endian integers; for each sequence the number of its items, the row of the cue's word, a row of
each table for each item, and a label for each item, -1 where none is learned.
WEIGHTS: is written; 32-bit floats, the tables in order, then the matrices with their biases.
SETTINGS: JSON with tables ([rows, width] of each), hidden, hidden2, labels, seed, epochs.
VECTORS: what rows of the word table begin with; the width of a vector, then for each its row, as 32-bit integers, and
its numbers, as 32-bit floats. They are brought to the width of the table by principal components.

The same examples and settings give the same weights on one machine. Needs PyTorch (1.13 or later) and NumPy.
"""

import json
import math
import os
import random
import sys

# One thread, so that sums are taken in one order. The libraries ask for it when they are loaded.
os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"

import numpy
import torch
from torch import nn

BATCH = 48
# Batches are drawn from so many at a time, sorted by length, so that little is padded.
POOL = 20
RATE = 2e-3
# The rate falls to this share of itself.
LAST_RATE = 0.05
DROPOUT = 0.35
WORD_DROPOUT = 0.15
MOST_GRADIENT = 3
# The standard deviation of the numbers that the word table begins with, and of those of words without a vector.
VECTOR_DEVIATION = 0.6
OTHER_DEVIATION = 0.5
UNKNOWN_WORD = 0
IGNORED = -1


def read_examples(path, inputs):
    numbers = numpy.fromfile(path, dtype="<i4").astype(numpy.int64)
    examples = []
    at = 0
    while at < len(numbers):
        count, cue = int(numbers[at]), int(numbers[at + 1])
        at += 2
        rows = numbers[at : at + count * inputs].reshape(count, inputs)
        at += count * inputs
        labels = numbers[at : at + count]
        at += count
        if len(labels) != count:
            raise ValueError(f"{path} ends within a sequence.")
        examples.append((rows, cue, labels))
    return examples


def read_vectors(path):
    numbers = numpy.fromfile(path, dtype="<i4")
    table = numbers[1:].reshape(-1, 1 + int(numbers[0]))
    return table[:, 0].astype(numpy.int64), table[:, 1:].copy().view("<f4")


def reduced(vectors, width):
    """The first principal components of the directions of vectors."""
    lengths = numpy.linalg.norm(vectors, axis=1, keepdims=True)
    directions = vectors / numpy.maximum(lengths, 1e-6)
    directions -= directions.mean(0)
    components = numpy.linalg.svd(directions, full_matrices=False)[2][:width]
    result = numpy.zeros((len(vectors), width), numpy.float32)
    result[:, : len(components)] = directions @ components.T
    return result * (VECTOR_DEVIATION / result.std())


def begin_with(table, rows, vectors):
    with torch.no_grad():
        table.weight *= OTHER_DEVIATION
        table.weight[torch.from_numpy(rows)] = torch.from_numpy(reduced(vectors, table.weight.shape[1]))


class Recurrent(nn.Module):
    """A layer in both directions. The backward one begins at each sequence's own end, not in what pads it."""

    def __init__(self, inputs, units):
        super().__init__()
        self.units = units
        self.ways = nn.ModuleList(nn.LSTM(inputs, units, batch_first=True) for _ in range(2))

    def forward(self, values, lengths):
        forward, backward = self.ways
        turned = turn(backward(turn(values, lengths))[0], lengths)
        return torch.cat([forward(values)[0], turned], -1)


def turn(values, lengths):
    """The items of each sequence in the opposite order; what pads it stays behind them."""
    places = torch.arange(values.shape[1])[None, :]
    ends = lengths[:, None]
    order = torch.where(places < ends, ends - 1 - places, places)
    return torch.gather(values, 1, order[..., None].expand(-1, -1, values.shape[2]))


class Net(nn.Module):
    """Embeddings, a rectified layer, two recurrent layers, a linear layer over the second and the rectified one."""

    def __init__(self, tables, hidden, hidden2, labels):
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(rows, width) for rows, width in tables)
        inputs = sum(width for _, width in tables) + tables[0][1]
        self.input = nn.Linear(inputs, hidden)
        self.first = Recurrent(hidden, hidden)
        self.second = Recurrent(2 * hidden, hidden2)
        self.output = nn.Linear(2 * hidden2 + hidden, labels)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, rows, cues, lengths):
        words = rows[..., 0]
        if self.training:
            dropped = torch.rand(words.shape) < WORD_DROPOUT
            words = torch.where(dropped, torch.full_like(words, UNKNOWN_WORD), words)
        parts = [self.tables[0](words)]
        parts += [table(rows[..., at]) for at, table in enumerate(self.tables) if at > 0]
        parts.append(self.tables[0](cues)[:, None].expand(-1, rows.shape[1], -1))
        layer = torch.relu(self.input(self.dropout(torch.cat(parts, -1))))
        states = self.first(layer, lengths)
        states = self.second(self.dropout(states), lengths)
        return self.output(torch.cat([self.dropout(states), layer], -1))


def batches(examples):
    order = list(range(len(examples)))
    random.shuffle(order)
    for start in range(0, len(order), BATCH * POOL):
        pool = sorted(order[start : start + BATCH * POOL], key=lambda at: len(examples[at][2]))
        chunks = [pool[at : at + BATCH] for at in range(0, len(pool), BATCH)]
        random.shuffle(chunks)
        for chunk in chunks:
            yield [examples[at] for at in chunk]


def padded(batch):
    most = max(len(labels) for _, _, labels in batch)
    rows = torch.zeros(len(batch), most, batch[0][0].shape[1], dtype=torch.long)
    labels = torch.full((len(batch), most), IGNORED, dtype=torch.long)
    for at, (own, _, own_labels) in enumerate(batch):
        rows[at, : len(own_labels)] = torch.from_numpy(own)
        labels[at, : len(own_labels)] = torch.from_numpy(own_labels)
    cues = torch.tensor([cue for _, cue, _ in batch])
    return rows, cues, torch.tensor([len(labels) for _, _, labels in batch]), labels


def train(examples, settings, vectors=None):
    torch.set_num_threads(1)
    torch.manual_seed(settings["seed"])
    random.seed(settings["seed"])
    net = Net(settings["tables"], settings["hidden"], settings["hidden2"], settings["labels"])
    if vectors is not None:
        begin_with(net.tables[0], *vectors)
    optimiser = torch.optim.Adam(net.parameters(), lr=RATE)
    steps = settings["epochs"] * math.ceil(len(examples) / BATCH)
    step = 0
    for epoch in range(settings["epochs"]):
        total, count = 0.0, 0
        for batch in batches(examples):
            rows, cues, lengths, labels = padded(batch)
            logits = net(rows, cues, lengths)
            loss = nn.functional.cross_entropy(logits.flatten(0, 1), labels.flatten(), ignore_index=IGNORED)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), MOST_GRADIENT)
            for group in optimiser.param_groups:
                group["lr"] = RATE * (1 - (1 - LAST_RATE) * step / steps)
            optimiser.step()
            step += 1
            total += loss.item()
            count += 1
        print(f"net, epoch {epoch + 1}: loss {total / count:.4f}", flush=True)
    return net


def arrays(net):
    """In the order of the matrices: weights by output, and biases where there are some."""
    yield from (table.weight for table in net.tables)
    yield net.input.weight
    yield net.input.bias
    for layer in (net.first, net.second):
        for way in layer.ways:
            yield way.weight_ih_l0
            yield way.bias_ih_l0 + way.bias_hh_l0
            yield way.weight_hh_l0
    states = 2 * net.second.units
    yield net.output.weight[:, :states]
    yield net.output.bias
    yield net.output.weight[:, states:]


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    settings = json.loads(sys.argv[3])
    examples = read_examples(sys.argv[1], len(settings["tables"]))
    net = train(examples, settings, read_vectors(sys.argv[4]) if len(sys.argv) == 5 else None)
    with open(sys.argv[2], "wb") as file:
        for array in arrays(net):
            file.write(array.detach().numpy().astype("<f4").tobytes())


if __name__ == "__main__":
    main()
