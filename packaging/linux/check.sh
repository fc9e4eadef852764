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
find /usr/share/applications /usr/share/metainfo /usr/share/icons /usr/bin /opt 2>/dev/null | sort >"$before"
say "installing the .deb"
dpkg -i "$package" >/dev/null
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
find /usr/share/applications /usr/share/metainfo /usr/share/icons /usr/bin /opt 2>/dev/null | sort >"$after"
diff "$before" "$after" || fail "something is left, or something is gone that was not ours"
[ -d "$home/perfil" ] || fail "removing took the profile away"
rm -f "$before" "$after"
say "installed, tried, upgraded and removed; nothing but the profile is left"
