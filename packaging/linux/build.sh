#!/bin/sh
# The bundle, the tar.xz and the .deb for Linux, then each installed, tried and removed.
# usage: packaging/linux/build.sh
# Everything comes to build/linux/; build/linux/out/ holds what users download.
set -eu
cd "$(dirname "$0")/../.."
here=packaging/linux
work=build/linux
out=$work/out
say() { printf 'linux: %s\n' "$*" >&2; }

packages="python3-venv binutils xz-utils libegl1 libgl1 libglib2.0-0 libfontconfig1 libxkbcommon0 libdbus-1-3
    libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0
    libxcb-xkb1 libxcb-randr0 libxcb-shape0 desktop-file-utils shared-mime-info appstream"
if command -v dpkg >/dev/null 2>&1; then
    missing=
    for package in $packages; do
        dpkg -s "$package" >/dev/null 2>&1 || dpkg -s "${package}t64" >/dev/null 2>&1 || missing="$missing $package"
    done
    if [ -n "$missing" ] && [ "$(id -u)" = 0 ]; then
        say "installing$missing"
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq >&2
        # shellcheck disable=SC2086
        apt-get install -y -qq --no-install-recommends $missing >&2
    elif [ -n "$missing" ]; then
        say "please run once: sudo apt-get install -y --no-install-recommends$missing"
        exit 1
    fi
fi

# An environment with what is bundled and nothing else: what is merely installed would be taken along.
wanted=$(cksum <packaging/requirements-package.txt)
if [ "$(cat $work/venv/.made-from 2>/dev/null || true)" != "$wanted" ]; then
    say "making the environment to build in"
    rm -rf $work/venv
    "${PYTHON:-$(packaging/find_python.sh)}" -m venv $work/venv
    $work/venv/bin/pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
        -r packaging/requirements-package.txt
    printf '%s' "$wanted" >$work/venv/.made-from
fi

version=$($work/venv/bin/python -c 'import senae_desktop; print(senae_desktop.__version__)')
: "${SOURCE_DATE_EPOCH:=$(git log -1 --format=%ct)}"
export SOURCE_DATE_EPOCH
$work/venv/bin/python packaging/freeze.py $work 135
program=$work/dist/senae-desktop

rm -rf $out $work/deb
mkdir -p $out
fill() { # what the bundle needs around it on a Linux desktop
    mkdir -p "$1/share/applications" "$1/share/metainfo" "$1/share/mime/packages" "$1/share/icons/hicolor/scalable/apps"
    cp $here/senae-desktop.desktop "$1/share/applications/"
    sed -e "s/@VERSION@/$version/" -e "s/@DATE@/$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)/" \
        $here/senae-desktop.metainfo.xml >"$1/share/metainfo/senae-desktop.metainfo.xml"
    cp $here/senae-desktop.mime.xml "$1/share/mime/packages/senae-desktop.xml"
    cp resources/icons/senae-desktop.svg "$1/share/icons/hicolor/scalable/apps/"
}

desktop-file-validate $here/senae-desktop.desktop
tree=$work/tree/senae-desktop-$version
rm -rf $work/tree
mkdir -p "$tree"
cp -a $program/. "$tree/"
fill "$tree"
appstreamcli validate --no-net "$tree/share/metainfo/senae-desktop.metainfo.xml" >&2
cp $here/LEAME.txt "$tree/"
find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
say "packing the tar.xz"
tar --sort=name --owner=0 --group=0 --numeric-owner -C $work/tree -c "senae-desktop-$version" |
    xz -T0 -6 >"$out/senae-desktop-$version-linux-x86_64.tar.xz"

deb=$work/deb
mkdir -p $deb/DEBIAN $deb/opt $deb/usr/bin $deb/usr/share/doc/senae-desktop
cp -a $program $deb/opt/senae-desktop
fill $deb/usr
ln -s ../../opt/senae-desktop/senae-desktop $deb/usr/bin/senae-desktop
cp LICENSE $deb/usr/share/doc/senae-desktop/copyright
size=$(du -sk --apparent-size $deb | cut -f1)
sed -e "s/@VERSION@/$version/" -e "s/@SIZE@/$size/" $here/control >$deb/DEBIAN/control
find $deb -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
say "packing the .deb"
dpkg-deb --root-owner-group -Zxz -z6 --build $deb "$out/senae-desktop_${version}_amd64.deb" >/dev/null

cp "$program/_internal/legal/bom.cdx.json" "$out/senae-desktop-$version-linux.bom.cdx.json"
(cd $out && sha256sum -- senae-desktop* >SHA256SUMS)
$here/check.sh
ls -l $out >&2
