"""leaks.py OUTPUT COMPILER FLAGS...: one source for SSE2 and for AVX2 in one program, without optimization, linked in both
orders, run on a machine without AVX: what is compiled for one must not be reached from the other. Exits with 2 where
there is no emulator of such a machine."""
import pathlib
import shutil
import subprocess
import sys

output, *compile = sys.argv[1:]
here = pathlib.Path(__file__).parent
emulator = shutil.which("qemu-x86_64")
if emulator is None:
    print("no qemu-x86_64")
    sys.exit(2)
no_avx = [emulator, "-cpu", "Nehalem"]


def build(source, output, *flags):
    subprocess.run([*compile, *flags, "-O0", str(here / source), "-o", output], check=True)


def answer(program, instructions):
    return subprocess.run([*no_avx, program, instructions], capture_output=True, text=True)


build("leak_main.cpp", f"{output}.main.o", "-c")
build("leak.cpp", f"{output}.sse2.o", "-c", "-march=x86-64", "-DTENON_NAME=of_sse2")
build("leak.cpp", f"{output}.avx2.o", "-c", "-march=x86-64-v3", "-DTENON_NAME=of_avx2")
build("leak.cpp", f"{output}.alone.o", "-c", "-march=x86-64", "-DTENON_NAME=of_avx2")
subprocess.run([compile[0], f"{output}.main.o", f"{output}.sse2.o", f"{output}.alone.o", "-o", f"{output}.alone"], check=True)
expected = answer(f"{output}.alone", "sse2").stdout
for order in ("sse2", "avx2"), ("avx2", "sse2"):
    program = f"{output}.{order[0]}_first"
    objects = [f"{output}.{instructions}.o" for instructions in order]
    subprocess.run([compile[0], f"{output}.main.o", *objects, "-o", program], check=True)
    sse2, avx2 = answer(program, "sse2"), answer(program, "avx2")
    assert sse2.returncode == 0, f"{order}: an instruction of AVX2 where SSE2 was asked for"
    assert sse2.stdout == expected != "", f"{order}: {sse2.stdout}, and {expected} without AVX2 in the program"
    assert avx2.returncode != 0, "this machine runs AVX2, and the test shows nothing"
    print(", ".join(order), "->", sse2.stdout.strip())
