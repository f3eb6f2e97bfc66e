"""run.py ROOT: holds the headers against the list in docs/architecture.md: each is on it, and includes only what stands
above it or beside it. The layers against the list in tests/static/streams.cpp: each header of layers/ and combinators/
says there what it is as a stream. And the laws, the texts "tenon: ..." of compile errors, against docs/errors.md: each
is explained there in the compiler's words, and no other."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
page = (root / "docs/architecture.md").read_text(encoding="utf-8")
rows = re.findall(r"^\| (`.*?) \|", page.split("## The house")[1].split("\n## ")[0], re.M)
place = {name: row for row, names in enumerate(rows) for name in re.findall(r"`([\w/.]+)`", names)}

faults = []


def place_of(header):
    for name in header, header.rsplit("/", 1)[0] + "/", header.split("/")[0] + "/":
        if name in place:
            return place[name]
    faults.append(f"{header} is not on the list")
    return len(rows)


def laws_of(code):
    """Literals that stand one behind another are one text; a value that is put between them is … on the page."""
    code = re.sub(r'"[\s\\]*"', "", code)
    code = re.sub(r'" *\+[^";]*\+\s*"', "…", code)
    return {law.replace('\\"', '"') for law in re.findall(r'"(tenon: (?:[^"\\]|\\"(?!\)))*)', code)}


for file in sorted((root / "include/tenon").rglob("*.hpp")):
    header = file.relative_to(root / "include/tenon").as_posix()
    for included in re.findall(r"#include <tenon/(.*?)>", file.read_text(encoding="utf-8")):
        if place_of(included) > place_of(header):
            faults.append(f"{header} includes {included}, which stands below it")
streams = (root / "tests/static/streams.cpp").read_text(encoding="utf-8")
listed = set(re.findall(r'<"((?:layers|combinators)/\w+)"', streams))
there = {f"{folder}/{file.stem}" for folder in ("layers", "combinators")
         for file in (root / "include/tenon" / folder).glob("*.hpp")}
faults += [f"{layer} is not on the list in tests/static/streams.cpp: does it run frame by frame?"
           for layer in there - listed]
faults += [f"tests/static/streams.cpp speaks of {layer}, which is not there" for layer in listed - there]

# of a plan that breaks a rule (lowering/breach.hpp) the page speaks once: "tenon is wrong, please tell"
said = set().union(*(laws_of(file.read_text(encoding="utf-8")) for file in (root / "include/tenon").rglob("*.hpp")))
errors = (root / "docs/errors.md").read_text(encoding="utf-8")
explained = {law for _, law in re.findall(r"(`+)(tenon: .*?)\1(?!`)", errors)}
faults += [f"docs/errors.md does not explain the law: {law}" for law in said - explained]
faults += [f"docs/errors.md explains what no header says: {law}" for law in explained - said]
print(f"{len(listed)} layers and combinators as streams, {len(rows)} rows, {len(place)} headers and folders, "
      f"{len(said)} laws")
sys.exit("\n".join(sorted(set(faults))) or 0)
