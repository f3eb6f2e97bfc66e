# STRACE VALGRIND PROGRAM: the program opens no file but libraries, takes nothing from the heap, and has the weights of
# embedded::digits in memory that cannot be written.
set -eu
strace=$1 valgrind=$2 program=$3

saw=$("$strace" -f -e trace='?open,openat,?creat' "$program" 2>&1 >/dev/null) || true
opened=$(printf '%s\n' "$saw" | grep -E '^(open|creat)') || true
printf '%s\n' "$opened" | grep -q 'libc\.so' || { echo "strace saw nothing: $saw"; exit 1; }
if printf '%s\n' "$opened" | grep -vE '"(/etc/ld\.so\.[a-z]+|[^"]*\.so(\.[0-9]+)*)"'; then
  echo "the program opened these files"
  exit 1
fi

heap=$("$valgrind" "$program" 2>&1 >/dev/null | grep 'total heap usage') || true
case $heap in
  *'usage: 0 allocs, 0 frees, 0 bytes'*) ;;
  *) echo "valgrind saw ${heap:-nothing}"; exit 1 ;;
esac

# Its section, by number, is one that is not written (no W among its flags).
section=$(readelf --wide --symbols "$program" | awk '$8 ~ /embedded.*digitsE$/ { print $7; exit }')
flags=$(readelf --wide --sections "$program" | sed -n "s/^ *\[ *${section:-none}\] *//p" | awk '{ print $7 }')
case $flags in
  '' | *W*) echo "embedded::digits is in section '${section}' with flags '$flags'"; exit 1 ;;
esac
