# ./dev test: builds every preset and runs its tests, counts, and says where the time went. Sourced by dev.
passed=0 failed=0 skipped=0 table=()
row() {  # NAME TEXT
  table+=("$(printf '%-14s %s' "$1" "$2")")
  say "${table[-1]}"
}

has_avx512() {  # as -march=x86-64-v4 asks for it
  local flag
  for flag in avx512f avx512bw avx512cd avx512dq avx512vl; do grep -qw $flag /proc/cpuinfo || return 1; done
}

why_not() {  # PRESET: the reason why it cannot be built here, or nothing
  case $1 in
    clang | asan | clang-libcxx) command -v clang++ >/dev/null || { say "no clang++" && return; } ;;
    clang-19) command -v clang++-19 >/dev/null || say "no clang++-19" ;;
    *) command -v g++ >/dev/null || say "no g++" ;;
  esac
  case $1 in
    asan) has_sanitizers || say "clang++ has no sanitizers here" ;;
    clang-libcxx) has_libcxx || say "no libc++" ;;
    avx512) has_avx512 || say "this processor has no AVX-512" ;;
  esac
}

count_lines() { grep -cE "$1" "$2"; }

# The ten slowest files and tests of all presets: from ninja's logs (milliseconds: begin, end) and ctest's.
say_slowest() {  # PRESET...
  local preset
  say "" "The slowest, in seconds:"
  for preset in "$@"; do
    [ -f "$logs/$preset.test" ] || continue
    awk -v p="$preset" -v since="$started" -F '\t' 'NR > 1 && $3 / 1e9 >= since && $4 ~ /\.(o|gch|a)$/ {
      sub(/CMakeFiles\/[^\/]*\//, "", $4); printf "%8.1f  %s: %s\n", ($2 - $1) / 1000, p, $4 }' \
      "build/$preset/.ninja_log"
    sed -nE 's/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: ([^ ]+) .* ([0-9.]+) sec.*/\2 \1/p' "$logs/$preset.test" |
      awk -v p="$preset" '{ printf "%8.1f  %s: test %s\n", $1, p, $2 }'
  done | sort -rn | head -n 10
}

test_preset() {  # PRESET CMAKE_ARGUMENT...
  local preset=$1 log=$logs/$1 start=$SECONDS reason good=0 bad=0 other=0 ran=0 built tested
  shift
  reason=$(why_not "$preset")
  if [ -n "$reason" ]; then
    skipped=$((skipped + 1))
    row "$preset" "skipped: $reason"
    return
  fi
  [ -t 1 ] && printf '%-14s building and testing ...\r' "$preset"
  if ! cmake --preset "$preset" "$@" >"$log.configure" 2>&1; then
    failed=$((failed + 1))
    row "$preset" "could not be configured"
    tail -n 20 "$log.configure"
    return
  fi
  # -k 0: what does not compile takes nothing else with it; its tests are counted as failed.
  cmake --build "build/$preset" -j "$jobs" -- -k 0 >"$log.build" 2>&1
  built=$?
  local building=$((SECONDS - start))
  ctest --test-dir "build/$preset" -j "$jobs" --output-on-failure >"$log.test" 2>&1 </dev/null
  tested=$?
  ran=$(count_lines '^ *[0-9]+/[0-9]+ Test +#[0-9]+: ' "$log.test")
  good=$(count_lines '^ *[0-9]+/[0-9]+ Test +#[0-9]+: .* Passed +[0-9.]+ sec' "$log.test")
  other=$(count_lines '^ *[0-9]+/[0-9]+ Test +#[0-9]+: .*\*\*\*Skipped' "$log.test")
  bad=$((ran - good - other))
  # A build that failed, a test that was never started, no test at all: each is a failure, whatever was counted.
  if [ $bad = 0 ] && { [ $built != 0 ] || [ $tested != 0 ] || [ "$ran" = 0 ]; }; then bad=1; fi
  passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + other))
  row "$preset" "$good passed, $bad failed, $((SECONDS - start)) s: built in $building s"
  [ $bad = 0 ] || show_failures "$preset" "$built"
}

show_failures() {  # PRESET BUILD_STATUS
  if [ "$2" != 0 ]; then
    grep -E -A 6 'error:|FAILED:|undefined reference' "$logs/$1.build" | head -n 40
  fi
  sed -n '/^The following tests FAILED:/,/^Errors while/p' "$logs/$1.test"
  sed '/^Could not find executable/,/^Unable to find executable/d; /^The following tests FAILED:/,$d' "$logs/$1.test" |
    grep -vE '^ *Start +[0-9]+:|^ *[0-9]+/[0-9]+ Test .* Passed |^green ' | cut -c 1-400 | head -n 100
  say "(all of it: $logs/$1.build, $logs/$1.test)"
}

sources() { find include tests examples benchmarks \( -name '*.hpp' -o -name '*.cpp' \) -print0; }

# Other versions lay some lines out differently, so only this one is asked.
clang_format_19() {
  local candidate
  for candidate in clang-format-19 clang-format; do
    if "$candidate" --version 2>/dev/null | grep -q 'version 19\.'; then
      say "$candidate"
      return
    fi
  done
  return 1
}

test_format() {
  local tool
  if ! tool=$(clang_format_19); then
    skipped=$((skipped + 1))
    row format "skipped: no clang-format 19"
  elif sources | xargs -0 "$tool" --dry-run -Werror >"$logs/format" 2>&1; then
    passed=$((passed + 1))
    row format "as ./dev format lays it out"
  else
    failed=$((failed + 1))
    row format "not as ./dev format lays it out: $(grep -oE '^[^:]+' "$logs/format" | grep -E 'pp$' | sort -u | xargs)"
  fi
}

# Each fault of tests/mutations is found by the tests that it names.
test_mutations() {
  local start=$SECONDS log=$logs/mutations
  if cmake --preset gcc >"$log.configure" 2>&1 && cmake --build build/gcc -j "$jobs" >"$log.build" 2>&1 &&
    python3 tests/mutations/run.py build/gcc >"$log" 2>&1; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    grep -v '^red ' "$log"
  fi
  row mutations "$(tail -n 1 "$log"), $((SECONDS - start)) s"
}

run_tests() {
  local presets=() all=OFF argument preset limit=2400 taken
  started=$(date +%s)
  for argument in "$@"; do
    case $argument in
      --all) all=ON limit=0 ;;
      -*) usage && exit 2 ;;
      *) presets+=("$argument") ;;
    esac
  done
  need_test_tools
  need_other_machines $all
  use_compiler_cache
  if [ ${#presets[@]} = 0 ]; then
    presets=(gcc clang asan clang-19 clang-libcxx fast-math avx512)
    [ $all = OFF ] || presets+=(sse2)
  else
    limit=0
  fi
  test_format
  for preset in "${presets[@]}"; do test_preset "$preset" "-DTENON_LONG_TESTS=$all"; done
  [ $all = OFF ] || test_mutations
  say_slowest "${presets[@]}"
  taken=$((SECONDS - installing))
  if [ $limit != 0 ] && [ $taken -gt $limit ]; then
    failed=$((failed + 1))
    row time "$((taken / 60)) minutes are too long: a run takes at most $((limit / 60)). tests/README.md says what may"
  fi
  say "" "${table[@]}" "" "$((taken / 60)) min $((taken % 60)) s"
  say "$passed passed, $failed failed$([ $skipped = 0 ] || say ", $skipped skipped")"
  [ $failed = 0 ] && [ $passed != 0 ]
}
