#!/usr/bin/env python3
"""Classifies the held-out digits with the network in a C library, through ctypes and NumPy.

    python3 call.py libdigits.so digits_test.safetensors
"""
import ctypes
import json
import sys

import numpy as np


def read(path):
    """The tensors of a safetensors file; here all of them are bytes."""
    data = open(path, "rb").read()
    end = 8 + int.from_bytes(data[:8], "little")
    tensors = json.loads(data[8:end])
    tensors.pop("__metadata__", None)
    return {name: np.frombuffer(data[end:], np.uint8)[slice(*t["data_offsets"])].reshape(t["shape"])
            for name, t in tensors.items()}


class Digits:
    def __init__(self, path):
        self.library = ctypes.CDLL(path)
        floats = np.ctypeslib.ndpointer(np.float32, flags="C_CONTIGUOUS")
        self.library.digits_batch.argtypes = [ctypes.c_size_t, floats, floats]
        self.library.digits_version.restype = ctypes.c_char_p
        self.library.digits_fingerprint.restype = ctypes.c_uint64
        self.shape = tuple(self.library.digits_input_extent(0, d) for d in range(self.library.digits_input_rank(0)))
        self.outputs = self.library.digits_output_extent(0, 0)

    def __call__(self, images):
        images = np.ascontiguousarray(images, np.float32).reshape(-1, *self.shape)
        scores = np.empty((len(images), self.outputs), np.float32)
        if self.library.digits_batch(len(images), images, scores):
            raise ValueError("digits_batch")
        return scores


if __name__ == "__main__":
    digits, test = Digits(sys.argv[1]), read(sys.argv[2])
    right = int((digits(test["images"] / 255).argmax(1) == test["labels"]).sum())
    print(f"{right} of {len(test['labels'])} digits right; {digits.library.digits_version().decode()}, "
          f"{digits.library.digits_fingerprint():016x}")
    sys.exit(right < 1900)
