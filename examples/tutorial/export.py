#!/usr/bin/env python3
"""Writes the tutorial's three models, each state_dict unchanged with a probe added, and PyTorch's outputs for 8 inputs.

    simple.safetensors, sequential.safetensors, branch.safetensors  weights and probe of one model each
    expected.safetensors  input [8, 10]; simple, sequential, branch: that model's outputs [8, 5]
"""

import argparse
import sys
from pathlib import Path

import torch

from models import BranchNet, SequentialNet, SimpleNet

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "tests" / "golden"))
import safetensors_io


def main():
    parser = argparse.ArgumentParser(description="Writes the weights and expected outputs of the tutorial's models.")
    parser.add_argument("--out", type=Path, default=HERE, help="folder to write to (default: %(default)s)")
    out = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)

    torch.set_num_threads(1)
    torch.manual_seed(0)
    expected = {"input": torch.randn(8, 10)}
    for name, net in {"simple": SimpleNet, "sequential": SequentialNet, "branch": BranchNet}.items():
        model = net().eval()
        probe = torch.randn(1, 10)
        with torch.no_grad():
            expected[name] = model(expected["input"])
            tensors = {**model.state_dict(), "tenon.probe.input.0": probe[0], "tenon.probe.output.0": model(probe)[0]}
        safetensors_io.write(out / f"{name}.safetensors", tensors, {"format": "pt"})
        for key, tensor in tensors.items():
            print(f"{name}: {key} {list(tensor.shape)}")
    safetensors_io.write(out / "expected.safetensors", expected)


if __name__ == "__main__":
    main()
