#!/usr/bin/env python3
"""Checks that run.py goes red where it must: a check that cannot fail would prove nothing.

usage: test_run.py COMPILER
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

WORDS = "// gcc: sizes 20 and 21 differ\n// clang: sizes 20 and 21 differ\n"
ONE_ERROR = 'static_assert(sizeof(int) == 0, "sizes 20 and 21 differ");\n'
NOTES = "".join(f"#pragma message(\"note {i}\")\n" for i in range(9))

# name: (path below the folder, text, is green, what run.py must say)
CASES = {
    "refused in the right words": ("a.cpp", WORDS + ONE_ERROR, True, "green a.cpp"),
    "refused, deeper": ("deep/er/a.cpp", WORDS + ONE_ERROR, True, "green deep/er/a.cpp"),
    "not refused": ("a.cpp", WORDS + "int ok;\n", False, "it compiles"),
    "two errors": ("a.cpp", WORDS + ONE_ERROR + ONE_ERROR, False, "2 errors instead of one"),
    "other words": ("a.cpp", WORDS + ONE_ERROR.replace("20", "19"), False, "not in the first 8 lines"),
    "one of two sentences": ("a.cpp", WORDS + WORDS.replace("20", "19") + ONE_ERROR, False, "not in the first 8 lines"),
    "the words come too late": ("a.cpp", WORDS + NOTES + ONE_ERROR, False, "not in the first 8 lines"),
    "no words are asked for": ("a.cpp", "// nothing\n" + ONE_ERROR, False, "the file has no line"),
    "accepted": ("accepted/a.cpp", "int ok;\n", True, "green accepted/a.cpp"),
    "accepted, but an error": ("accepted/a.cpp", ONE_ERROR, False, "must compile without a word"),
    "accepted, but a warning": ("accepted/a.cpp", "void f(int x) {}\n", False, "must compile without a word"),
}

# one file, asked three times, and what its header says each time
REMEMBERED = [("passed, and remembered", "int ok;\n", True), ("remembered", "int ok;\n", True),
              ("not remembered where its header is another", ONE_ERROR, False)]


def main():
    compiler, red = sys.argv[1], 0
    for name, (path, text, green, says) in CASES.items():
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / path
            source.parent.mkdir(parents=True, exist_ok=True)
            source.write_text(text)
            runner = Path(__file__).with_name("run.py")
            run = subprocess.run([sys.executable, runner, folder, compiler], capture_output=True, text=True)
        as_expected = (run.returncode == 0) == green and says in run.stdout
        red += not as_expected
        print("green" if as_expected else f"red  (status {run.returncode})\n{run.stdout}{run.stderr}", name)
    with tempfile.TemporaryDirectory() as folder:
        for name, header, green in REMEMBERED:
            (Path(folder) / "include/tenon").mkdir(parents=True, exist_ok=True)
            (Path(folder) / "include/tenon/a.hpp").write_text("#pragma once\n" + header)
            (Path(folder) / "files/accepted").mkdir(parents=True, exist_ok=True)
            (Path(folder) / "files/accepted/a.cpp").write_text("#include <tenon/a.hpp>\n")
            run = subprocess.run([sys.executable, Path(__file__).with_name("run.py"), f"{folder}/files", compiler,
                                  f"-I{folder}/include"], capture_output=True, text=True,
                                 env={**os.environ, "TENON_REMEMBERED": f"{folder}/remembered"})
            kept = len(list((Path(folder) / "remembered").iterdir()))
            as_expected = (run.returncode == 0) == green and kept == 1
            red += not as_expected
            print("green" if as_expected else f"red  (status {run.returncode})\n{run.stdout}{run.stderr}", name)
    with tempfile.TemporaryDirectory() as folder:
        empty = subprocess.run([sys.executable, Path(__file__).with_name("run.py"), folder, compiler], capture_output=True)
        red += empty.returncode == 0
        print("red  " if empty.returncode == 0 else "green", "an empty folder")
    return 1 if red else 0


if __name__ == "__main__":
    sys.exit(main())
