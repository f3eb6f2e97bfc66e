"""Compiles and runs the programs of README.md and of the pages in docs/, compiles the examples in the first lines of
layers' headers, and compares the compiler's answer that README.md shows with the real one.

run.py README.md FOLDER COMPILER ARGUMENT...: run in the project's root; the arguments end with the objects to link, and
the programs are built in FOLDER. The header of Tenon that they include first is compiled once for all of them.
"""
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "compile_fail"))
from run import Precompiled, kind_of  # noqa: E402

readme, folder, compiler, *arguments = sys.argv[1:]
text = pathlib.Path(readme).read_text()
flags = [a for a in arguments if a.startswith("-")]
objects = [a for a in arguments if not a.startswith("-")]
precompiled = Precompiled(compiler, kind_of(compiler), flags)
pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
failures = 0


def check(name, good, output=""):
    global failures
    failures += not good
    print("green" if good else "red  ", name)
    if not good:
        print(output)


pages = [text, *(page.read_text() for page in sorted((pathlib.Path(readme).resolve().parent / "docs").glob("*.md")))]
programs = [found for page in pages for found in re.findall(r"<!-- program: (\w+) -->\n```cpp\n(.*?)```", page, re.S)]
check("README and docs/ have programs", len(programs) >= 3)
for name, program in programs:
    source, binary = f"{folder}/{name}.cpp", f"{folder}/{name}"
    pathlib.Path(source).write_text(program)
    header = precompiled.arguments_for(pathlib.Path(source))
    built = subprocess.run([compiler, *header, *flags, "-c", source, "-o", binary + ".o"], capture_output=True, text=True)
    check(f"{name} compiles", built.returncode == 0, built.stderr)
    if built.returncode == 0:
        subprocess.run([compiler, binary + ".o", *objects, "-o", binary], check=True)
        ran = subprocess.run([binary], capture_output=True, text=True)
        check(f"{name} runs", ran.returncode == 0, ran.stdout + ran.stderr)

# the last words in backticks of a header's first lines, with what they leave open; of a cell's model its network
examples = ["#include <tenon/tenon.hpp>\nusing namespace tenon;\nusing Block = Branch<Linear<8, 8>, Linear<8, 8>>;",
            "using Wide = Block;\nusing A = Linear<10, 15>;"]
for header in sorted(p for d in ("layers", "combinators") for p in pathlib.Path("include/tenon", d).glob("*.hpp")):
    head = re.match(r"(?://.*\n)+", header.read_text())[0]
    for name, words in re.findall(r"^// (\w+)[\w, ]*: (.*(?:\n// (?!\w+: ).*)*)", head, re.M):
        if example := re.search(r"`(?:const Model<(?=.*> m\{))?([^`]*?)(?:> m\{[^`]*)?`\s*$", words):
            b = f"using B = Linear<10, {20 if 'Concat' in example[1] else 15}>;"
            examples.append(f"namespace of_{name} {{ {b} using Net = {example[1]}; static_assert(input_count<Net> > 0); }}")
source = f"{folder}/examples.cpp"
pathlib.Path(source).write_text("\n".join(examples) + "\n")
answer = subprocess.run([compiler, "-fsyntax-only", *flags, source], capture_output=True, text=True)
check(f"{len(examples) - 2} examples in headers compile", len(examples) > 90 and answer.returncode == 0, answer.stderr)

# every fenced piece of the first screen is a line of code, checked with the lines around it
model = re.search(r"```cpp\n(using Policy.*?)\n\n", text, re.S).group(1)
broken = re.search(r"```cpp\n(using Broken.*?)```\n```\n(.*?)```", text, re.S)
for name, code in (("the model", model), ("the wrong line", broken.group(1))):
    source = f"{folder}/line.cpp"
    pathlib.Path(source).write_text(f"#include <tenon/tenon.hpp>\nusing namespace tenon;\n{code}\n")
    header = precompiled.arguments_for(pathlib.Path(source))
    answer = subprocess.run([compiler, "-fsyntax-only", *header, *flags, source], capture_output=True, text=True)
    if name == "the model":
        check("the model compiles", answer.returncode == 0, answer.stderr)
        continue
    real = answer.stderr.replace("‘", "'").replace("’", "'")
    check("the wrong line is one error", real.count(" error: ") == 1, real)
    if "clang" not in compiler:  # the README shows g++'s words
        for line in filter(None, map(str.strip, broken.group(2).splitlines())):
            check(f"the README's answer: {line[:60]}", line in real, real)
sys.exit(failures > 0)
