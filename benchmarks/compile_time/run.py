#!/usr/bin/env python3
"""What networks cost to compile: seconds, peak memory and template instantiations, with g++ and clang++.

    python3 benchmarks/compile_time/run.py [--rounds N] [--compiler COMPILER]... [--layers N]...

Sequential<Linear<16, 16>, ReLU, ...> of 8, 64, 256 and 1000 layers, declared and checked or declared and run, beside
the includes alone; and two programs: the first one writes, which runs 10-20-5, and one that runs ResNet-8. The least of N compilations is printed (3
unless said), less that of the includes where a column says so. Seconds are the compiler's own time on the processor.

The instantiations are clang's, of classes and functions, from -ftime-trace: the same number on every machine.
"""

import argparse
import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

INCLUDE = pathlib.Path(__file__).resolve().parents[2] / "include"
FLAGS = ["-std=c++20", "-O2", "-march=x86-64-v3", f"-I{INCLUDE}", "-c"]


def stack(layers):
    """A network of so many layers: Linear and ReLU by turns."""
    return "using Net = Sequential<" + ", ".join(["Linear<16, 16>", "ReLU"] * (layers // 2)) + ">;\n"


def header(name):
    return f"#include <tenon/{name}.hpp>\nusing namespace tenon;\n"


def runs(net, inputs, outputs):
    """One call of a model, so that all of it is compiled."""
    return net + (
        f"Tensor<float, {outputs}> run(const Model<Net>& m, const Tensor<float, {inputs}>& x) {{ return m(x); }}\n"
        "void make(void* to, const Parameters<Net>& p) { new (to) Model<Net>(p); }\n"
    )


FIRST_PROGRAM = """
#include <cstdio>
using Policy = Sequential<Linear<10, 20>, ReLU, Linear<20, 5>>;
int main() {
  static Parameters<Policy> parameters;
  const Model<Policy> policy{parameters};
  const Tensor<float, 10> x{1, 2, 3};
  for (const float y : policy(x)) std::printf("%g\\n", static_cast<double>(y));
}
"""


RESNET_8 = """
constexpr Window same{.kernel_size = 3, .padding = {1}};
constexpr Window half{.kernel_size = 3, .stride = 2, .padding = {.bottom = 1, .right = 1}};
template <int C>
using Plain = Sequential<Residual<Conv2d<C, C, same>, BatchNorm2d<C>, ReLU, Conv2d<C, C, same>, BatchNorm2d<C>>, ReLU>;
template <int In, int Out>
using Halving = Sequential<
    Branch<Sequential<Conv2d<In, Out, half>, BatchNorm2d<Out>, ReLU, Conv2d<Out, Out, same>, BatchNorm2d<Out>>,
           Conv2d<In, Out, Window{.kernel_size = 1, .stride = 2}>>, Add, ReLU>;
using Net = Sequential<Input<3, 32, 32>, Conv2d<3, 16, same>, BatchNorm2d<16>, ReLU, Plain<16>, Halving<16, 32>,
                       Halving<32, 64>, AvgPool2d<8>, Flatten, Linear<64, 10>>;
int main() {
  static Parameters<Net> parameters;
  static const Model<Net> model{parameters};
  static Workspace<Net> workspace;
  static const Tensor<float, 3, 32, 32> x{};
  return model(x, workspace)[0] > 0;
}
"""


def programs(sizes):
    """Name, text, and the program whose cost is subtracted."""
    yield "include declare.hpp", header("declare"), None
    for n in sizes:
        net = stack(n)
        check = "static_assert(output_shape<Net> == Shape{16});\n"
        yield f"{n} layers, declared", header("declare") + net + check, "include declare.hpp"
    yield "include run.hpp", "#include <new>\n" + header("run"), None
    for n in sizes:
        text = "#include <new>\n" + header("run") + runs(stack(n), 16, 16)
        yield f"{n} layers, run", text, "include run.hpp"
    yield "first program, 10-20-5", header("run") + FIRST_PROGRAM, None
    yield "ResNet-8, run", header("run") + RESNET_8, None


def compile_once(compiler, source, extra=()):
    """Seconds on the processor and peak megabytes of one compilation."""
    # A child of its own, as getrusage adds up all children and keeps the largest one's memory.
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        command = [compiler, *FLAGS, *extra, str(source), "-o", f"{source}.o"]
        done = subprocess.run(command, capture_output=True, text=True)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        result = [used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, done.returncode, done.stderr[:2000]]
        os.write(write, json.dumps(result).encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as answer:
        seconds, megabytes, status, error = json.load(answer)
    os.waitpid(child, 0)
    if status != 0:
        sys.exit(f"{compiler} refuses {source}:\n{error}")
    return seconds, megabytes


def instantiations(compiler, source):
    """How many classes and functions clang instantiates; None for other compilers."""
    if "clang" not in compiler:
        return None
    compile_once(compiler, source, ["-ftime-trace", "-ftime-trace-granularity=0"])
    trace = json.loads(pathlib.Path(f"{source}.json").read_text())
    return sum(e["name"] in ("InstantiateClass", "InstantiateFunction") for e in trace["traceEvents"])


def measure(compiler, sizes, rounds, folder):
    version = subprocess.run([compiler, "-dumpfullversion", "-dumpversion"], capture_output=True, text=True).stdout
    print(f"\n{compiler} {version.strip()}, {' '.join(FLAGS[:3])}")
    print(f"{'':26}{'seconds':>9}{'- include':>11}{'MB':>7}{'instantiations':>16}{'- include':>11}")
    cost = {}
    for name, text, base in programs(sizes):
        source = folder / (name.replace(" ", "_").replace(",", "") + ".cpp")
        source.write_text(text)
        times, memory = zip(*(compile_once(compiler, source) for _ in range(rounds)))
        cost[name] = min(times), instantiations(compiler, source)
        seconds, count = cost[name]
        less_seconds = f"{seconds - cost[base][0]:.2f}" if base else ""
        less_count = count - cost[base][1] if base and count is not None else ""
        shown = "" if count is None else count
        print(f"{name:26}{seconds:9.2f}{less_seconds:>11}{max(memory):7.0f}{shown:>16}{less_count:>11}", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--compiler", action="append")
    arguments.add_argument("--layers", type=int, action="append")
    given = arguments.parse_args()
    compilers = given.compiler or [c for c in ("g++", "clang++", "clang++-19") if shutil.which(c)]
    with tempfile.TemporaryDirectory() as folder:
        for compiler in compilers:
            measure(compiler, given.layers or [8, 64, 256, 1000], given.rounds, pathlib.Path(folder))


if __name__ == "__main__":
    main()
