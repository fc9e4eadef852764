#!/bin/sh
# Installs what build.sh made, lets the installed program try itself, upgrades, removes, and looks
# at what is left. usage: packaging/linux/check.sh
set -eu
cd "$(dirname "$0")/../.."
out=$PWD/build/linux/out
say() { printf 'linux: %s\n' "$*" >&2; }
fail() {
    say "FAILED: $*"
    exit 1
}

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
try() { # the installed program, as a user without any profile, and offscreen
    env -u DISPLAY -u WAYLAND_DISPLAY HOME="$home" XDG_DATA_HOME="$home/.local/share" LC_ALL=C.UTF-8 "$@"
}

there() { find /usr/share/applications /usr/share/metainfo /usr/share/mime /usr/share/icons /usr/bin /opt 2>/dev/null | sort; }
record=application/vnd.senae-tracking.record+zip
# What dpkg's triggers made of the package's files, where the programs that make it are installed.
known() {
    if command -v update-mime-database >/dev/null; then
        grep -qxF "50:$record:*.senae" /usr/share/mime/globs2 || return 1
    fi
    if command -v update-desktop-database >/dev/null; then
        grep -q "^$record=.*senae-desktop.desktop" /usr/share/applications/mimeinfo.cache || return 1
    fi
}

archive=$(ls "$out"/senae-desktop-*.tar.xz)
say "unpacking the tar.xz into a path with spaces and ñ"
place="$home/Programas de Íñigo"
mkdir -p "$place"
tar -C "$place" -xf "$archive"
program=$(ls -d "$place"/senae-desktop-*)/senae-desktop
try "$program" --self-test
try "$program" --version

if [ "$(id -u)" != 0 ] || ! command -v dpkg >/dev/null; then
    say "SKIPPED: installing the .deb needs root on a Debian or Ubuntu"
    exit 0
fi
package=$(ls "$out"/senae-desktop_*.deb)
dpkg -s senae-desktop >/dev/null 2>&1 && fail "senae-desktop is installed here already: it is left alone"
before=$(mktemp)
there >"$before"
say "installing the .deb"
dpkg -i "$package" >/dev/null
[ -f /usr/share/mime/packages/senae-desktop.xml ] || fail "the package says nothing of records"
known || fail "records do not open with the program"
try senae-desktop --self-test --screenshots build/linux/screenshots
say "leaving a profile behind, and upgrading over it"
try timeout 20 senae-desktop --profile-dir "$home/perfil" >/dev/null 2>&1 || true
[ -d "$home/perfil" ] || fail "the program made no profile"
dpkg -i "$package" >/dev/null
try senae-desktop --version
[ -d "$home/perfil" ] || fail "the upgrade took the profile away"
say "removing it"
dpkg --purge senae-desktop >/dev/null
after=$(mktemp)
there >"$after"
diff "$before" "$after" || fail "something is left, or something is gone that was not ours"
if grep -qs "$record" /usr/share/mime/globs2 /usr/share/applications/mimeinfo.cache; then
    fail "records are still said to open with the program"
fi
[ -d "$home/perfil" ] || fail "removing took the profile away"
rm -f "$before" "$after"
say "installed, tried, upgraded and removed; nothing but the profile is left"
