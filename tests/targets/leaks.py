"""leaks.py OUTPUT COMPILER FLAGS...: one source for SSE2 and for AVX2 in one program, without optimization, linked in both
orders, run on a machine without AVX: what is compiled for one must not be reached from the other. Exits with 2 where
there is no emulator of such a machine."""
import shutil
import subprocess
import sys

from lists import HERE, LISTS, compile_list

output, *compile = sys.argv[1:]
emulator = shutil.which("qemu-x86_64")
if emulator is None:
    print("no qemu-x86_64")
    sys.exit(2)
no_avx = [emulator, "-cpu", "Nehalem"]


def link(program, *objects):
    subprocess.run([compile[0], f"{output}.main.o", *objects, "-o", program], check=True)


def answer(program, instructions):
    return subprocess.run([*no_avx, program, instructions], capture_output=True, text=True)


subprocess.run([*compile, "-O0", "-c", str(HERE / "leak_main.cpp"), "-o", f"{output}.main.o"], check=True)
for name in LISTS:
    objects = {instructions: f"{output}.{name}.{instructions}.o" for instructions in ("sse2", "avx2")}
    for march, instructions in ("x86-64", "sse2"), ("x86-64-v3", "avx2"):
        flags = ["-O0", "-c", f"-march={march}", f"-DTENON_NAME=of_{instructions}"]
        compile_list(name, [*compile, *flags], "leak.cpp", objects[instructions])
    # Without AVX2 in the program: the other name is one more of the same function.
    link(f"{output}.{name}.alone", objects["sse2"], "-Wl,--defsym=of_avx2=of_sse2")
    expected = answer(f"{output}.{name}.alone", "sse2").stdout
    for order in ("sse2", "avx2"), ("avx2", "sse2"):
        program = f"{output}.{name}.{order[0]}_first"
        link(program, *(objects[instructions] for instructions in order))
        sse2, avx2 = answer(program, "sse2"), answer(program, "avx2")
        assert sse2.returncode == 0, f"{name}, {order}: an instruction of AVX2 where SSE2 was asked for"
        assert sse2.stdout == expected != "", f"{name}, {order}: {sse2.stdout}, and {expected} without AVX2 in the program"
        assert avx2.returncode != 0, "this machine runs AVX2, and the test shows nothing"
        print(name, ", ".join(order), "->", sse2.stdout.strip())
