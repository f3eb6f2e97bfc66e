"""Which files have passed before, in this clone or another: a refusal is no object file, so that no compiler cache keeps
it."""
import hashlib
import os
import re
import subprocess
import time
from functools import lru_cache
from pathlib import Path

DAYS_KEPT = 30


class Remembered:
    """Passed files by everything that their answer depends on. `folder` is made where it is missing."""

    def __init__(self, folder, compiler, flags):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        for old in self.folder.iterdir():
            if time.time() - old.stat().st_mtime > DAYS_KEPT * 86400:
                old.unlink(missing_ok=True)
        self.includes = [Path(f[2:]) for f in flags if f.startswith("-I")]
        version = subprocess.run([compiler, "--version"], capture_output=True, text=True, check=True).stdout
        others = [self.text(name) for name in ("boost/version.hpp", "xsimd/config/xsimd_config.hpp")]
        checks = [path.read_text() for path in sorted(Path(__file__).parent.glob("*.py"))]
        self.always = [os.path.basename(compiler), version, *others, *checks,
                       *(f for f in flags if not f.startswith("-I"))]

    @lru_cache(maxsize=None)
    def text(self, name):
        """A header of the project or of what it needs; nothing for the compiler's own."""
        for folder in [*self.includes, Path("/usr/include")]:
            if (folder / name).is_file():
                return (folder / name).read_text(errors="replace")
        return ""

    @lru_cache(maxsize=None)
    def brought_by(self, header):
        """This header of Tenon and all that it includes, in a fixed order."""
        seen, todo = set(), [header]
        while todo:
            name = todo.pop()
            if name not in seen:
                seen.add(name)
                todo += re.findall(r"#include <(tenon/[^>]+)>", self.text(name))
        return sorted(seen)

    def key(self, source):
        """The name under which a file is remembered."""
        text = source.read_text()
        headers = {h for first in re.findall(r"#include <(tenon/[^>]+)>", text) for h in self.brought_by(first)}
        parts = [*self.always, *source.parts[-3:], text, *(h + self.text(h) for h in sorted(headers))]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def __contains__(self, key):
        if not (self.folder / key).exists():
            return False
        (self.folder / key).touch()
        return True

    def add(self, key):
        (self.folder / key).touch()
