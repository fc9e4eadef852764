#!/bin/sh
# Names a Python that this program can be built and run with; ends with 1 when there is none.
for candidate in python3 python3.14 python3.13 python3.12 python3.11 python; do
    if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        echo "$candidate"
        exit 0
    fi
done
echo "Python 3.11 or newer with its venv module is needed (Debian: apt-get install python3-venv)." >&2
exit 1
