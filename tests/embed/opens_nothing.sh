# STRACE VALGRIND PROGRAM: the program opens no file but libraries, takes nothing from the heap, and has the weights in
# memory that cannot be written.
set -eu
strace=$1 valgrind=$2 program=$3

opened=$("$strace" -f -e trace=open,openat,creat "$program" 2>&1 >/dev/null | grep -E '^(open|creat)')
printf '%s\n' "$opened" | grep -q 'libc\.so' || { echo "strace saw nothing"; exit 1; }
if printf '%s\n' "$opened" | grep -vE '"(/etc/ld\.so\.[a-z]+|[^"]*\.so(\.[0-9]+)*)"'; then
  echo "the program opened these files"
  exit 1
fi

heap=$("$valgrind" "$program" 2>&1 >/dev/null | grep 'total heap usage')
case $heap in
  *'usage: 0 allocs, 0 frees, 0 bytes'*) ;;
  *) echo "$heap"; exit 1 ;;
esac
