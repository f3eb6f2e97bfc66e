#!/usr/bin/env python3
"""Applies small faults to copies of the library, one at a time, and says which test goes red.

Every <name>.toml in this folder is a list of faults, each of a line or two in a header of include/tenon:

    [[mutation]]
    name = "a tail of lanes - 1"        # what is wrong, in words; unique
    file = "kernels/lanes.hpp"          # under include/tenon
    line = "what stands there"          # occurs in the file exactly once
    becomes = "what stands there now"
    red = ["laws/kernels"]              # the tests of the short run that go red, the first one asked first

Of a test only its own file is compiled, against the copy, with the flags of a finished build, so that a fault takes
seconds. Tests are named as ctest names them; a file of compile_fail is named by its path, compile_fail/layers/relu.
The first test that goes red ends the search; a fault that leaves all of its tests green, or that no compiler takes for
C++, is told and makes the run fail.

A build of the short run answers for the short run, one with -DTENON_LONG_TESTS=ON for the long run, whose tests are the
same and ask more.

usage: run.py BUILD [--only TEXT...] [--try TEST...] BUILD is a folder in which everything was built, build/gcc
       run.py --check                                only that each fault can be applied
       run.py --table                                tests/README.md's table
"""
import argparse
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
TESTS = FOLDER.parent
ROOT = TESTS.parent
INCLUDE = ROOT / "include"
sys.path.insert(0, str(TESTS))
from remembered import included_by  # noqa: E402
SECONDS = 900  # no test of one file takes longer


def read_mutations():
    """All faults, each with the name of its file as `group`."""
    mutations = []
    for path in sorted(FOLDER.glob("*.toml")):
        for mutation in tomllib.loads(path.read_text())["mutation"]:
            mutations.append({**mutation, "group": path.stem})
    return mutations


def faults_of_list(mutations):
    """What is wrong with the lists themselves."""
    faults, names = [], set()
    for m in mutations:
        if m["name"] in names:
            faults.append(f"{m['name']}: there are two")
        names.add(m["name"])
        text = (INCLUDE / "tenon" / m["file"]).read_text()
        if (count := text.count(m["line"])) != 1:
            faults.append(f"{m['name']}: its line occurs {count} times in {m['file']}")
        if not m.get("red"):
            faults.append(f"{m['name']}: no test is named")
        for test in m.get("red", []):
            if not (TESTS / f"{test}.cpp").exists():
                faults.append(f"{m['name']}: there is no test {test}")
    return faults


class Build:
    """A finished build: with which flags each test's file is compiled, and what it is linked with."""

    def __init__(self, folder):
        self.folder = folder.resolve()
        commands = json.loads((self.folder / "compile_commands.json").read_text())
        self.commands = {Path(c["file"]).resolve(): shlex.split(c["command"]) for c in commands}
        self.compiler = next(a for a in next(iter(self.commands.values())) if "++" in Path(a).name)
        self.main = sorted(map(str, (self.folder / "tests/CMakeFiles/catch_main.dir").glob("*.o")))
        self.files = str(self.folder / "libtenon_files.a")

    def run(self, command):
        try:
            run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors="replace", timeout=SECONDS,
                                 stdin=subprocess.DEVNULL)
            return run.returncode, run.stdout + run.stderr
        except subprocess.TimeoutExpired:
            return 1, f"no end after {SECONDS} s"

    def compile(self, source, include, output):
        """Compiles as the build does, but for the copy of the headers; a warning finds no fault."""
        command = [*self.commands[source.resolve()], "-w"]
        if "ccache" in Path(command[0]).name:
            command.pop(0)
        for i, word in enumerate(command):
            if word == f"-I{INCLUDE}":
                command[i] = f"-I{include}"
            elif word == "-o":
                command[i + 1] = str(output)
            elif word in ("-MF", "-MT"):
                command[i + 1] = f"{output}.d"
        status, text = self.run(command)
        return status == 0, text

    def link(self, objects, program):
        sanitizers = [f for f in next(iter(self.commands.values())) if f.startswith(("-fsanitize", "-stdlib"))]
        status, text = self.run([self.compiler, *sanitizers, *map(str, objects), *self.main, "-o", str(program),
                                 "-lpthread"])
        return status == 0, text


def refused_otherwise(test, build, include):
    """Whether a file of compile_fail is not refused, or accepted, in the words that it states."""
    sys.path.insert(0, str(TESTS / "compile_fail"))
    import run as compile_fail

    source = TESTS / f"{test}.cpp"
    flags = [f"-I{include}", compile_fail.OWN_HEADERS] + [f for f in next(iter(build.commands.values())) if f.startswith("-isystem")]
    kind = compile_fail.kind_of(build.compiler)
    faults, _ = compile_fail.check(source, "accepted" in source.parts, build.compiler, kind, flags)
    return "; ".join(faults)


def goes_red(test, mutated, build, include, folder):
    """How this test fails on the copy, in a few words; nothing if it passes."""
    if test.startswith("compile_fail/"):
        return refused_otherwise(test, build, include)
    source, output = TESTS / f"{test}.cpp", folder / "test.o"
    compiled, text = build.compile(source, include, output)
    if not compiled:
        return "does not compile: " + first_error(text)
    if test.startswith("static/"):
        return ""
    objects = [output, build.files]
    bodies = included_by("tenon/implementation.hpp", lambda name: (INCLUDE / name).read_text())
    if f"tenon/{mutated}" in bodies and mutated.startswith(FILES):
        objects[1] = folder / "files.o"
        compiled, text = build.compile(build.folder / "files.cpp", include, objects[1])
        if not compiled:
            return "does not compile: " + first_error(text)
    linked, text = build.link(objects, folder / "test")
    if not linked:
        return "does not link: " + text.strip()[-200:]
    status, text = build.run([str(folder / "test")])
    return failure(text) if status else ""


FILES = ("weights/", "report/")  # what tenon_files compiles; everything else in it is the same either way


def first_error(text):
    return next((line.split("error:")[1].strip()[:120] for line in text.splitlines() if "error:" in line), text[:120])


def failure(text):
    """The assertion that failed first, as Catch2 or a sanitizer prints it."""
    for pattern in (r"runtime error: .*", r"AddressSanitizer: .*", r"FAILED:\nexplicitly with messages:\n.*\n.*",
                    r"FAILED:\n.*", r"^.*terminate.*"):
        if match := re.search(pattern, text, re.M):
            return match[0].splitlines()[-1].strip()[:120]
    return "fails"


def is_cpp(build, include, folder):
    """Whether the mutated library is still C++: all of it, in a file that uses none of it."""
    source = folder / "all.cpp"
    source.write_text("#include <tenon/tenon.hpp>\n#include <tenon/hana.hpp>\n#include <tenon/implementation.hpp>\n")
    status, text = build.run([build.compiler, "-std=c++20", "-fsyntax-only", f"-I{include}", str(source)])
    return status == 0, text


def hunt(mutation, build, tests):
    """(test, how it fails) of the first test that goes red; ("", why) if none does."""
    with tempfile.TemporaryDirectory(prefix="tenon-mutation-") as name:
        folder = Path(name)
        include = folder / "include"
        shutil.copytree(INCLUDE, include)
        header = include / "tenon" / mutation["file"]
        header.write_text(header.read_text().replace(mutation["line"], mutation["becomes"]))
        for test in tests:
            if how := goes_red(test, mutation["file"], build, include, folder):
                if how.startswith("does not compile") and "static assertion" not in how:
                    valid, text = is_cpp(build, include, folder)
                    if not valid:
                        return "", "this is no C++: " + first_error(text)
                return test, how
        return "", "green: " + ", ".join(tests)


def table(mutations):
    """A row for each list: how many faults, in how many headers, and how many go red first in which folder's tests."""
    rows = ["| list | faults | headers | found by |", "|---|---|---|---|"]
    for group in sorted({m["group"] for m in mutations}):
        of_group = [m for m in mutations if m["group"] == group]
        folders = Counter(m["red"][0].split("/")[0] for m in of_group)
        rows.append(f"| {group} | {len(of_group)} | {len({m['file'] for m in of_group})} | "
                    + ", ".join(f"{folder}/ {count}" for folder, count in folders.most_common()) + " |")
    rows.append(f"| all | {len(mutations)} | {len({m['file'] for m in mutations})} | |")
    return "\n".join(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", nargs="?", type=Path)
    parser.add_argument("--only", nargs="+", metavar="TEXT", help="of these lists, or whose name has this text")
    parser.add_argument("--try", nargs="+", dest="tests", help="ask these tests instead")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--table", action="store_true")
    parser.add_argument("-j", type=int, default=os.cpu_count())
    args = parser.parse_args()
    mutations = read_mutations()
    chosen = [m for m in mutations
              if not args.only or any(text == m["group"] or text in m["name"] for text in args.only)]
    if faults := faults_of_list(chosen):
        print(*faults, sep="\n")
        if not args.tests:
            return 1
    if args.table:
        print(table(mutations))
        return 0
    if args.check:
        print(f"{len(mutations)} faults can be applied")
        return 0
    build = Build(args.build)
    found = {}
    with ThreadPoolExecutor(max_workers=args.j) as pool:
        runs = [pool.submit(hunt, m, build, args.tests or m["red"]) for m in chosen]
        for mutation, run in zip(chosen, runs):
            test, how = run.result()
            found[mutation["name"]] = test
            print("red  " if test else "GREEN", f"{mutation['group']}: {mutation['name']}: {test}: {how}", flush=True)
    green = sum(1 for test in found.values() if not test)
    print(f"{len(chosen) - green} of {len(chosen)} faults are found")
    return 1 if green or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
