"""target.py ORACLE OUTPUT COMPILE [RUN]: compiles the answers' program for a target with the command COMPILE, for each
list of networks, runs it with RUN, and holds its numbers against the oracle's bounds, which the program ORACLE_<list>
prints, and the bits that are the same everywhere. Without RUN the program is only built. Exits with 2 where a tool is
missing."""
import shlex
import shutil
import struct
import subprocess
import sys

from lists import LISTS, compile_list

oracle, output, build, *run = sys.argv[1:]
build, run = shlex.split(build), shlex.split(" ".join(run))
for tool in [build[0], *run[:1]]:
    if shutil.which(tool) is None:
        print("no", tool)
        sys.exit(2)


def lines(*command):
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [line.split() for line in text.splitlines()]


def number(bits):
    return struct.unpack(">f", bytes.fromhex(bits))[0]


faults, farthest, count = [], 0.0, 0
for name in LISTS:
    program, object_file = f"{output}_{name}", f"{output}_{name}.o"
    if "-fsyntax-only" in build:
        compile_list(name, build, "answers.cpp", object_file)
        continue
    compile_list(name, [*build, "-c"], "answers.cpp", object_file)
    if "-c" in build:
        continue
    if build[0] == "em++":
        program += ".js"  # what node runs
    subprocess.run([*build, object_file, "-o", program], check=True)
    expected, answers = lines(f"{oracle}_{name}"), lines(*run, program)
    assert len(expected) == len(answers) > 0, (len(expected), len(answers))
    count += len(answers)
    for (network, value, error, bits), (answered, accurate, reproducible) in zip(expected, answers):
        assert network == answered, (network, answered)
        for got in accurate, reproducible:
            distance = abs(number(got) - float(value))
            farthest = max(farthest, distance / float(error))
            if not distance <= float(error):
                faults.append(f"{network}: {number(got)}, the oracle says {value} +- {error}")
        if reproducible != bits:
            faults.append(f"{network}: the reproducible bits are {reproducible}, and {bits} elsewhere")
if count:
    print(f"{count} numbers, the farthest at {farthest:.0%} of its bound")
if faults:
    sys.exit("\n".join(faults[:20]))
