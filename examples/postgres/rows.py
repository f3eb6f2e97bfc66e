#!/usr/bin/env python3
"""Prints the digits of a safetensors file as rows for PostgreSQL's COPY: the label, a tab, the image's bytes."""
import json
import sys

data = open(sys.argv[1], "rb").read()
end = 8 + int.from_bytes(data[:8], "little")
tensors = json.loads(data[8:end])
images, labels = (data[end:][slice(*tensors[name]["data_offsets"])] for name in ("images", "labels"))
size = len(images) // len(labels)
for i, label in enumerate(labels):
    print(label, "\\\\x" + images[i * size:(i + 1) * size].hex(), sep="\t")
