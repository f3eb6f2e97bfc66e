"""target.py ORACLE OUTPUT COMPILE [RUN]: compiles the answers' program for a target with the command COMPILE, runs it
with RUN, and holds its numbers against the oracle's bounds and the bits that are the same everywhere. Without RUN the
program is only built. Exits with 2 where a tool is missing."""
import pathlib
import shlex
import shutil
import struct
import subprocess
import sys

oracle, output, build, *run = sys.argv[1:]
build, run = shlex.split(build), shlex.split(" ".join(run))
for tool in [build[0], *run[:1]]:
    if shutil.which(tool) is None:
        print("no", tool)
        sys.exit(2)

if build[0] == "em++":
    output += ".js"  # what node runs
source = pathlib.Path(__file__).with_name("answers.cpp")
subprocess.run([*build, str(source), "-o", output], check=True)
if {"-c", "-fsyntax-only"} & set(build):
    sys.exit(0)


def lines(*command):
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [line.split() for line in text.splitlines()]


def number(bits):
    return struct.unpack(">f", bytes.fromhex(bits))[0]


expected, answers = lines(oracle), lines(*run, output)
assert len(expected) == len(answers) > 0, (len(expected), len(answers))
faults, farthest = [], 0.0
for (name, value, error, bits), (network, accurate, reproducible) in zip(expected, answers):
    assert name == network, (name, network)
    for got in accurate, reproducible:
        distance = abs(number(got) - float(value))
        farthest = max(farthest, distance / float(error))
        if not distance <= float(error):
            faults.append(f"{name}: {number(got)}, the oracle says {value} +- {error}")
    if reproducible != bits:
        faults.append(f"{name}: the reproducible bits are {reproducible}, and {bits} elsewhere")
print(f"{len(answers)} numbers, the farthest at {farthest:.0%} of its bound")
if faults:
    sys.exit("\n".join(faults[:20]))
