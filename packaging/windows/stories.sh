#!/bin/sh
# The user stories, the fifty requests of the proactor loop and the keyring, run by a Windows Python under Wine.
# usage: packaging/windows/stories.sh [pytest's arguments]
# Everything comes to build/windows/tests/: a prefix and a Python of their own, beside the build's.
set -eu
cd "$(dirname "$0")/../.."
here=packaging/windows
work=build/windows/tests
say() { printf 'windows: %s\n' "$*" >&2; }

if [ "$(uname -s)" != Linux ] || [ "$(uname -m)" != x86_64 ] || ! command -v dpkg >/dev/null 2>&1; then
    say "SKIPPED: this needs a Debian or Ubuntu on x86_64, whose Wine runs 64-bit programs of Windows"
    exit 0
fi
$here/wine/prepare.sh $work
wanted=$(cksum <packaging/requirements-dev.txt)
if [ "$(cat $work/python/.made-from 2>/dev/null || true)" != "$wanted" ]; then
    say "installing what the tests need into a Windows Python"
    xvfb-run -a $work/winpy -m pip install --quiet --disable-pip-version-check \
        --no-warn-script-location --require-hashes --no-deps -r packaging/requirements-dev.txt
    printf '%s' "$wanted" >$work/python/.made-from
fi
export QT_QPA_PLATFORM=offscreen
[ $# -gt 0 ] || set -- -n 2 tests/stories tests/runtime tests/credentials
exec xvfb-run -a $work/winpy -m pytest -p no:cacheprovider "$@"
