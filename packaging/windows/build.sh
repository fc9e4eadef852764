#!/bin/sh
# From a Debian or Ubuntu machine to the installer and the portable ZIP for Windows, by way of Wine;
# then the installer is run, and the installed program tries itself. usage: packaging/windows/build.sh
# Everything comes to build/windows/; build/windows/out/ holds what could be downloaded.
#
# The release workflow makes the same on a real Windows with packaging/windows/build.ps1.
set -eu
cd "$(dirname "$0")/../.."
here=packaging/windows
work=build/windows
out=$work/out
say() { printf 'windows: %s\n' "$*" >&2; }

if [ "$(uname -s)" != Linux ] || [ "$(uname -m)" != x86_64 ] || ! command -v dpkg >/dev/null 2>&1; then
    say "SKIPPED: this needs a Debian or Ubuntu on x86_64, whose Wine runs 64-bit programs of Windows"
    exit 0
fi
if [ "$(id -u)" != 0 ] && ! dpkg -s wine64 nsis gcc-mingw-w64-x86-64 xvfb >/dev/null 2>&1; then
    say "SKIPPED: Wine is not installed, and only root can install it; please run once:"
    say "    sudo apt-get install -y --no-install-recommends wine wine64 xvfb xauth nsis gcc-mingw-w64-x86-64"
    exit 0
fi
if ! dpkg -s wine64 nsis gcc-mingw-w64-x86-64 xvfb >/dev/null 2>&1 &&
    ! { apt-get update -qq && apt-get install --simulate -qq wine64 nsis gcc-mingw-w64-x86-64 xvfb; } >/dev/null 2>&1; then
    say "SKIPPED: Wine is not installed, and apt-get finds none to install (no network, or no such package)"
    exit 0
fi
$here/wine/prepare.sh $work/wine
windows() { xvfb-run -a -s "-screen 0 1366x900x24" "$work/wine/$@"; }

wanted=$(cksum <packaging/requirements-package.txt)
if [ "$(cat $work/wine/python/.made-from 2>/dev/null || true)" != "$wanted" ]; then
    say "installing what is bundled into the Windows Python"
    windows winpy -m pip install --quiet --disable-pip-version-check --no-warn-script-location \
        --require-hashes --no-deps -r packaging/requirements-package.txt
    printf '%s' "$wanted" >$work/wine/python/.made-from
fi

version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' senae_desktop/__init__.py)
: "${SOURCE_DATE_EPOCH:=$(git log -1 --format=%ct)}"
export SOURCE_DATE_EPOCH
windows winpy packaging/freeze.py $work 78
program=$work/dist/senae-desktop

# What makes this Wine able to run Qt belongs to Wine, not to what users install.
for stand_in in "$here"/wine/*.c; do
    name=$(basename "$stand_in" .c).dll
    if [ -n "$(find $program -iname "$name")" ]; then
        say "FAILED: the bundle holds Wine's stand-in $name"
        exit 1
    fi
done

rm -rf $out
mkdir -p $out
say "packing the installer"
makensis -V2 -INPUTCHARSET UTF8 -DVERSION="$version" -DPROGRAM="$PWD/$program" \
    -DICON="$PWD/$work/prepared/senae-desktop.ico" \
    -DSIZE_KB="$(du -sk --apparent-size $program | cut -f1)" \
    -DOUT="$PWD/$out/senae-desktop-$version-setup.exe" $here/installer.nsi >&2

say "packing the portable ZIP"
portable="$work/portable/SENAE Tracking"
rm -rf $work/portable
mkdir -p "$portable/datos"
cp -a $program/. "$portable/"
cp $here/PORTABLE.txt "$portable/datos/LEAME.txt"
python3 packaging/bundling/zipping.py "$portable" "$out/senae-desktop-$version-portable.zip"
cp "$program/_internal/legal/bom.cdx.json" "$out/senae-desktop-$version-windows.bom.cdx.json"

python3 - "$out/senae-desktop-$version-setup.exe" <<'PY'
import sys
from pathlib import Path

sys.path.insert(0, "packaging")
from bundling.sizes import check

check("the installer", Path(sys.argv[1]).stat().st_size, 27)
PY
(cd $out && sha256sum -- senae-desktop* >SHA256SUMS)
xvfb-run -a -s "-screen 0 1366x900x24" $here/check.sh
ls -l $out >&2
