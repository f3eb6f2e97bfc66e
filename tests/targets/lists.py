"""What the tests of targets share: the lists of networks, and a compiler behind the environment's cache."""
import os
import pathlib
import subprocess

HERE = pathlib.Path(__file__).parent
LISTS = ["matrices", "recurrent", "windows"]
UNKNOWN_TO_CACHES = ["em++"]


def compile_list(name, command, source, output):
    """Compiles a source of this folder for one list; through the cache that the environment names as CMake's launcher."""
    launcher = os.environ.get("CMAKE_CXX_COMPILER_LAUNCHER", "").split()
    if pathlib.Path(command[0]).name in UNKNOWN_TO_CACHES:
        launcher = []
    subprocess.run([*launcher, *command, f'-DTENON_NETWORKS="{name}.hpp"', str(HERE / source), "-o", output], check=True)
