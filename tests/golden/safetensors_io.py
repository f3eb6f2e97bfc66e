"""Reads and writes safetensors files with numpy alone, for the scripts that make Tenon's weights and goldens.

The format is https://github.com/huggingface/safetensors#format: eight bytes of little-endian header length, a JSON
header, the tensors' bytes. Tensors are written in the order given, so that the same tensors give the same file.
"""

import json
import struct

import numpy as np

DTYPES = {"F64": "<f8", "F32": "<f4", "F16": "<f2", "I64": "<i8", "I32": "<i4", "U8": "|u1", "BOOL": "|b1"}
NAMES = {np.dtype(code): name for name, code in DTYPES.items()}


def write(path, tensors, metadata=None):
    """Writes `tensors`, a dict of name to array (numpy or torch), and `metadata`, a dict of text to text."""
    header, blobs, offset = {}, [], 0
    if metadata:
        header["__metadata__"] = metadata
    for name, tensor in tensors.items():
        array = np.asarray(tensor)
        blob = array.tobytes()  # C order, whatever the strides are
        header[name] = {"dtype": NAMES[array.dtype], "shape": array.shape, "data_offsets": [offset, offset + len(blob)]}
        blobs.append(blob)
        offset += len(blob)
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)  # the data starts on eight bytes
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(blobs))


def read(path, opener=open):
    """Returns (tensors, metadata) of a file; `opener` may be gzip.open."""
    with opener(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        data = file.read()
    metadata = header.pop("__metadata__", {})
    tensors = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        tensors[name] = np.frombuffer(data[begin:end], DTYPES[entry["dtype"]]).reshape(entry["shape"]).copy()
    return tensors, metadata
