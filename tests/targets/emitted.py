"""emitted.py OUTPUT COMPILER FLAGS...: what a program's object has of the kernels: vectors, and nothing that only constant
expressions run. A network of many steps, frame by frame."""
import re
import subprocess
import sys

from lists import HERE

output, *compile = sys.argv[1:]
subprocess.run([*compile, "-O2", "-c", str(HERE / "emitted.cpp"), "-o", f"{output}.o"], check=True)
names = subprocess.run(["nm", "-C", f"{output}.o"], capture_output=True, text=True, check=True).stdout
kernels = [name for name in names.splitlines() if "kernels::shared<" in name]
scalar = [name for name in kernels if re.search(r", float, (true|false), (true|false), ", name)]
print(f"{len(kernels)} kernels, {len(scalar)} of them for constant expressions")
assert kernels, "the network has too few steps: its kernels are inlined, and the test shows nothing"
assert not scalar, "\n".join(scalar)
