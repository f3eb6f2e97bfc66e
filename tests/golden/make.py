#!/usr/bin/env python3
"""Writes the goldens: what PyTorch answers, one <header>.safetensors beside this file for each layer and combinator.

README.md has the format. The cases are in the files beside it, *_cases.py.
"""

import argparse
import copy
import sys
import zlib
from pathlib import Path

import numpy as np
import torch

import safetensors_io
from conv_cases import conv_files
from conv_network_cases import conv_network_files
from layer_cases import layer_files, special_cases
from network_cases import network_files
from pool_cases import pool_files
from recurrent_cases import recurrent_files
from shape_cases import shape_files

HERE = Path(__file__).resolve().parent
TOTAL = 1_500_000  # bytes that all goldens together may take


def tensors_of(file, case, make):
    """The tensors of one case. Outputs are float64 evaluations rounded once; see README.md for `special`."""
    torch.manual_seed(zlib.crc32(f"{file}/{case}".encode()))  # a new case leaves the others as they are
    with torch.no_grad():
        module, *inputs = make()
        module.eval()
        precise, *wide = copy.deepcopy(module).double(), *[x.double() for x in inputs]
        exact = as_tuple(precise(*wide))
        outputs = {"output": exact}
        if hasattr(module, "states"):
            outputs.update({kind: (state,) for kind, state in precise.states(*wide).items()})
        if file == "special":
            outputs = {"output": as_tuple(in_vectors(module, *inputs)), "exact": exact}
    tensors = {}
    if not hasattr(module, "generated"):
        tensors.update({f"{case}/parameters/{key}": value for key, value in module.state_dict().items()})
    for kind, values in {"input": inputs, **outputs}.items():
        tensors.update({f"{case}/{kind}.{i}": value.float() for i, value in enumerate(values)})
    return {name: np.asarray(tensor) for name, tensor in tensors.items()}


def as_tuple(outputs):
    return outputs if isinstance(outputs, tuple) else (outputs,)


def in_vectors(module, x):
    """Answers x with PyTorch's vector code, not the scalar code of the last elements: 64 copies, the first taken.

    Without oneDNN, whose GELU loses the sign of zeros and 50 ulp at -3: PyTorch's own follows its formula.
    """
    with torch.backends.mkldnn.flags(enabled=False):
        return module(x.repeat(64, *[1] * (x.dim() - 1)))[: len(x)]


def all_files():
    """Returns {file: {tensor name: array}}."""
    made = {}
    files = {**layer_files(), **network_files(), **conv_files(), **pool_files(), **conv_network_files(),
             **shape_files(), **recurrent_files(), "special": special_cases()}
    for file, cases in files.items():
        made[file] = {}
        for case, make in cases.items():
            made[file].update(tensors_of(file, case, make))
    return made


def ordered(array):
    """float32 as integers in the order of the numbers, neighbours one apart, NaN one number.

    -0 and 0 are 8 apart, more than any difference allowed here: a lost sign is found.
    """
    bits = np.where(np.isnan(array), np.float32("nan"), array).astype(np.float32).view(np.int32).astype(np.int64)
    return np.where(bits < 0, -(bits & 0x7FFFFFFF) - 8, bits)


def differences(file, made):
    """What in the committed file is not what was made now, in words. Another machine's PyTorch may round otherwise."""
    path = HERE / f"{file}.safetensors"
    if not path.exists():
        return [f"{file}: the file is missing"]
    committed, _ = safetensors_io.read(path)
    if list(committed) != list(made):
        return [f"{file}: other tensors: {sorted(set(committed) ^ set(made)) or 'in another order'}"]
    found = []
    for name, array in made.items():
        allowed = 4 if file == "special" else 1 if any(kind in name for kind in ("/output.", "/h_n.", "/c_n.")) else 0
        if array.shape != committed[name].shape:
            found.append(f"{file}: {name} is {committed[name].shape}, not {array.shape}")
        elif (apart := np.abs(ordered(array) - ordered(committed[name])).max()) > allowed:
            found.append(f"{file}: {name} differs by up to {apart} ulp, {allowed} allowed")
    return found


def main():
    parser = argparse.ArgumentParser(description="Writes the goldens from PyTorch.")
    parser.add_argument("--check", action="store_true", help="write nothing, fail where the files differ")
    parser.add_argument("--list", action="store_true", help="write nothing, print every tensor's name and shape")
    options = parser.parse_args()

    torch.set_num_threads(1)
    files = all_files()
    if options.list:
        for file, tensors in files.items():
            for name, array in tensors.items():
                print(f"{file}: {name} {list(array.shape)}")
        return 0
    if options.check:
        found = [line for file, tensors in files.items() for line in differences(file, tensors)]
        strangers = {path.stem for path in HERE.glob("*.safetensors")} - set(files)
        found += [f"{file}: make.py does not make this file" for file in sorted(strangers)]
        print("\n".join(found) or f"{len(files)} golden files are what PyTorch {torch.__version__} answers")
        return 1 if found else 0
    for file, tensors in files.items():
        safetensors_io.write(HERE / f"{file}.safetensors", tensors)
    total = sum((HERE / f"{file}.safetensors").stat().st_size for file in files)
    print(f"{len(files)} files, {total} bytes, by PyTorch {torch.__version__}")
    return 0 if total <= TOTAL else f"the goldens take {total} bytes, {TOTAL} allowed"


if __name__ == "__main__":
    sys.exit(main())
