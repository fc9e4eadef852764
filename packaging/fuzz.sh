#!/bin/sh
# Fuzzes every parser of what comes from outside. usage: packaging/fuzz.sh [MINUTES] [TARGET …]
# atheris goes into build/fuzz, beside the environment of the tests and never into it.
set -eu
cd "$(dirname "$0")/.."
minutes=${1:-10}
[ $# -gt 0 ] && shift
lock=packaging/requirements-fuzz.txt
if ! cmp -s "$lock" build/fuzz/made-from.txt; then
    rm -rf build/fuzz
    mkdir -p build/fuzz
    if command -v uv >/dev/null 2>&1; then
        uv pip install --quiet --python .venv/bin/python --target build/fuzz --require-hashes -r "$lock"
    else
        .venv/bin/python -m pip install --quiet --target build/fuzz --require-hashes -r "$lock"
    fi
    cp "$lock" build/fuzz/made-from.txt
fi
PYTHONPATH=build/fuzz exec .venv/bin/python -m tests.fuzz "$minutes" "$@"
