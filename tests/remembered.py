#!/usr/bin/env python3
"""What has passed before, in this clone or another. A compiler cache keeps object files; this keeps that a refusal had its
words, or that a test that builds whole programs passed, by everything that the answer depends on.

usage: remembered.py --reads PATH... --tools TOOL... -- COMMAND...
Runs a test's command in the folder it is called in; not where it has passed with the same files in these paths and the
same versions of these tools. Without TENON_REMEMBERED, a folder, in the environment the command is always run.
"""
import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

DAYS_KEPT = 30
ALWAYS_READ = ["boost/version.hpp", "xsimd/config/xsimd_config.hpp"]  # state the versions of what Tenon includes


def included_by(header, text_of):
    """This header of Tenon and all that it brings with it, in a fixed order; text_of(name) is a header's text."""
    seen, todo = set(), [header]
    while todo:
        name = todo.pop()
        if name not in seen:
            seen.add(name)
            todo += re.findall(r"#include <(tenon/[^>]+)>", text_of(name))
    return sorted(seen)


def version_of(tool):
    """What a tool says of itself; nothing where it is missing."""
    if shutil.which(tool) is None:
        return ""
    return subprocess.run([tool, "--version"], capture_output=True, text=True).stdout


class Remembered:
    """Tests that passed, by their keys. The folder is made where it is missing; what is old is forgotten."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        for old in self.folder.iterdir():
            if time.time() - old.stat().st_mtime > DAYS_KEPT * 86400:
                old.unlink(missing_ok=True)

    def __contains__(self, key):
        if not (self.folder / key).exists():
            return False
        (self.folder / key).touch()
        return True

    def add(self, key, output=""):
        (self.folder / key).write_text(output)

    def output_of(self, key):
        return (self.folder / key).read_text()


def key_of(*parts):
    return hashlib.sha256("\0".join(parts).encode(errors="surrogateescape")).hexdigest()


def remembered_here():
    """The folder that the environment names, or nothing."""
    folder = os.environ.get("TENON_REMEMBERED")
    return Remembered(folder) if folder else None


def texts(paths):
    """Names and texts of all files in these paths."""
    for path in map(Path, paths):
        files = sorted(f for f in path.rglob("*") if f.is_file() and "__pycache__" not in f.parts) if path.is_dir() else [path]
        for file in files:
            yield str(file)
            yield file.read_text(errors="surrogateescape")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reads", nargs="+", required=True, metavar="PATH")
    parser.add_argument("--tools", nargs="+", required=True, metavar="TOOL")
    parser.add_argument("command", nargs="+")
    args = parser.parse_args()
    memory = remembered_here()
    if memory is None:
        return subprocess.run(args.command).returncode
    versions = [text for tool in args.tools for text in (os.path.basename(tool), version_of(tool))]
    libraries = [path for path in (f"/usr/include/{name}" for name in ALWAYS_READ) if os.path.exists(path)]
    here = [word.replace(os.getcwd(), ".") for word in args.command]
    key = key_of(*here, *versions, *texts([__file__.replace(os.getcwd() + "/", ""), *libraries, *args.reads]))
    if key in memory:
        print("passed before, with the same files and tools:")
        print(memory.output_of(key), end="")
        return 0
    run = subprocess.run(args.command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    print(run.stdout, end="")
    if run.returncode == 0:
        memory.add(key, run.stdout)
    return run.returncode


if __name__ == "__main__":
    sys.exit(main())
