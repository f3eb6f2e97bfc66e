#!/bin/sh
# Compiles a program and runs it. usage: build_and_run.sh PROGRAM COMPILER [ARGUMENT...]
set -e
program=$1
shift
"$@" -o "$program"
"$program"
