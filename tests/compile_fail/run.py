#!/usr/bin/env python3
"""Checks what one compiler says to the networks in this folder.

Every <folder>/**/<name>.cpp is a network that must be refused. It opens with comment lines that say in which words:

    // gcc: layer 2, Linear<21, 5>, expects \\[21\\] but gets \\[20\\] from layer 1, ReLU
    // clang: says\\("layer", at<2>, type<Linear<21, 5>>, "expects", shape_of<21>

Each is a regular expression; a kind may have several lines and must have one. The compiler must print exactly one
error, and every expression of its kind must match one of the first eight lines that it prints, blank ones not counted.

Files in <folder>/accepted look much like them, are right, and must compile without a word.

The header that a network includes is compiled once for all of them; compilers show the same lines then.

With TENON_REMEMBERED, a folder, in the environment: what passed before and depends on nothing that has changed since is
not asked again.

usage: run.py FOLDER COMPILER [FLAG...]
"""
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from threading import Lock

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from remembered import ALWAYS_READ, included_by, key_of, remembered_here, version_of

LANGUAGE = ["-std=c++20"]
OWN_HEADERS = f"-I{Path(__file__).resolve().parent / 'include'}"  # facades of a few kernels, which networks here include
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow"]
LINES_READ_BY_A_PERSON = 8


def kind_of(compiler):
    """gcc or clang, asked of the compiler: on some systems g++ is clang."""
    macros = subprocess.run([compiler, "-dM", "-E", "-x", "c++", os.devnull], capture_output=True, text=True, check=True)
    return "clang" if "__clang__" in macros.stdout else "gcc"


def expected_words(source, kind):
    """The expressions for `kind` in the comment lines at the top of a file."""
    words = []
    for line in source.read_text().splitlines():
        if not line.startswith("//"):
            break
        if match := re.match(rf"//\s*{kind}:\s*(.+?)\s*$", line):
            words.append(match[1])
    return words


def faults_of_refusal(source, kind, status, output):
    """What is wrong with the way `source` was refused; empty if nothing."""
    words = expected_words(source, kind)
    if not words:
        return [f"the file has no line '// {kind}: <regular expression>'"]
    if status == 0:
        return ["it compiles"]
    faults = []
    errors = len(re.findall(r"\berror:", output))
    if errors != 1:
        faults.append(f"{errors} errors instead of one")
    first_lines = [line for line in output.splitlines() if line.strip()][:LINES_READ_BY_A_PERSON]
    for expression in words:
        if not any(re.search(expression, line) for line in first_lines):
            faults.append(f"not in the first {LINES_READ_BY_A_PERSON} lines: {expression}")
    return faults


class Precompiled:
    """Tenon's headers, each precompiled when a file asks for it first."""

    def __init__(self, compiler, kind, flags):
        self.compiler, self.kind, self.flags, self.lock = compiler, kind, flags, Lock()
        self.folder = tempfile.TemporaryDirectory(prefix="tenon-refusals-")

    def arguments_for(self, source):
        """What makes the compiler take the header of Tenon that a file includes first from here."""
        header = re.search(r"#include <(tenon/[^>]+)>", source.read_text())
        if header is None:
            return []
        with self.lock:
            made = self.of(header[1])
        if made is None:
            return []
        return ["-I" + self.folder.name] if self.kind == "gcc" else ["-include-pch", made]

    @lru_cache(maxsize=None)
    def of(self, header):
        output = Path(self.folder.name) / f"{header}.gch"
        output.parent.mkdir(parents=True, exist_ok=True)
        path = next(Path(f[2:]) / header for f in self.flags if f.startswith("-I") and (Path(f[2:]) / header).is_file())
        made = subprocess.run([self.compiler, *LANGUAGE, *self.flags, "-w", "-x", "c++-header", str(path), "-o", str(output)],
                              capture_output=True)
        return str(output) if made.returncode == 0 else None  # the file itself will say what is wrong


def check(source, accepted, compiler, kind, flags, precompiled=None):
    command = [compiler, *LANGUAGE, "-fsyntax-only", "-fdiagnostics-color=never"]
    if precompiled:
        command += precompiled.arguments_for(source)
    command += [*flags, str(source)]
    if accepted:
        command += WARNINGS
    run = subprocess.run(command, capture_output=True, text=True, errors="replace", env={**os.environ, "LC_ALL": "C"})
    output = run.stdout + run.stderr
    if accepted:
        faults = ["it must compile without a word"] if run.returncode != 0 or output.strip() else []
    else:
        faults = faults_of_refusal(source, kind, run.returncode, output)
    return faults, output


class Keys:
    """Names for what a file's answer depends on: its text, all of Tenon's headers that it includes, the compiler."""

    def __init__(self, compiler, flags):
        self.folders = [Path(f[2:]) for f in flags if f.startswith("-I")] + [Path("/usr/include")]
        self.always = [os.path.basename(compiler), version_of(compiler), *map(self.text, ALWAYS_READ),
                       Path(__file__).read_text(), *(f for f in flags if not f.startswith("-I"))]
        self.brought_by = lru_cache(maxsize=None)(lambda header: included_by(header, self.text))

    @lru_cache(maxsize=None)
    def text(self, name):
        """A header of Tenon or of what it needs; nothing for the compiler's own."""
        return next(((f / name).read_text(errors="replace") for f in self.folders if (f / name).is_file()), "")

    def of(self, source):
        text = source.read_text()
        headers = {h for first in re.findall(r"#include <(tenon/[^>]+)>", text) for h in self.brought_by(first)}
        return key_of(*self.always, *source.parts[-3:], text, *(h + self.text(h) for h in sorted(headers)))


def check_once(memory, keys, source, *how):
    """check, or nothing where it has passed before."""
    if memory is None:
        return check(source, *how)
    key = keys.of(source)
    if key in memory:
        return [], ""
    faults, output = check(source, *how)
    if not faults:
        memory.add(key)
    return faults, output


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    folder, compiler, flags = Path(sys.argv[1]), sys.argv[2], [*sys.argv[3:], OWN_HEADERS]
    kind = kind_of(compiler)
    sources = sorted(folder.rglob("*.cpp"))
    memory, keys = remembered_here(), Keys(compiler, flags)
    precompiled = Precompiled(compiler, kind, flags)
    with ThreadPoolExecutor(max_workers=min(2, os.cpu_count() or 1)) as pool:
        runs = [pool.submit(check_once, memory, keys, source, "accepted" in source.relative_to(folder).parts, compiler, kind,
                            flags, precompiled)
                for source in sources]
        red = 0
        for source, run in zip(sources, runs):
            faults, output = run.result()
            print("red  " if faults else "green", source.relative_to(folder), flush=True)
            if faults:
                red += 1
                print(*("      " + fault for fault in faults), sep="\n")
                print(*("      | " + line for line in output.splitlines()[:30]), sep="\n", flush=True)
    print(f"{len(sources) - red} of {len(sources)} files as expected with {compiler} ({kind})")
    return 1 if red or not sources else 0


if __name__ == "__main__":
    sys.exit(main())
