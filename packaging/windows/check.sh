#!/bin/sh
# Installs the installer under Wine as a user would, lets the installed program try itself, refuses
# an upgrade while it runs, upgrades over it, uninstalls it, and looks at what is left.
# usage: xvfb-run -a packaging/windows/check.sh
set -eu
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8 # Wine reads file names as the locale says
work=$PWD/build/windows
# Nothing here takes minutes: what hangs is to fail, and not to hold up whoever waits.
run() { timeout --kill-after=10 400 "$work/wine/winrun" "$@"; }
say() { printf 'windows: %s\n' "$*" >&2; }
fail() {
    say "FAILED: $*"
    exit 1
}

# shellcheck disable=SC1091
. "$work/wine/env"
setup=$(ls "$work"/out/senae-desktop-*-setup.exe)
user="$WINEPREFIX/drive_c/users/$(id -un)"
key='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\SENAE Tracking Desktop'
# A folder with spaces and ñ, and no rights of an administrator asked for.
place='C:\Programas de Íñigo\SENAE Tracking'
folder="$WINEPREFIX/drive_c/Programas de Íñigo/SENAE Tracking"
data="$user/AppData/Local/SENAE Tracking Desktop"
# NSIS wants the folder last and without quotation marks, which no shell gives it.
exactly() { timeout --kill-after=10 400 "$work/wine/winpy" -c 'import subprocess, sys; sys.exit(subprocess.call(sys.argv[1]))' "$1"; }
installing=$(run winepath -w "$setup" | tr -d '\r')
# Keys and values alone: of a key that is not there Wine says so in words.
registry() { run reg query "$1" /s 2>/dev/null | tr -d '\r' | grep -aE '^(HKEY_| +)' | sort; }
rm -rf "$data" "$folder"

say "installing in silence, with a shortcut and autostart"
files_before=$(find "$WINEPREFIX/drive_c" -path '*/Temp/*' -prune -o -type f -print | sort)
classes_before=$(registry 'HKCU\Software\Classes')
run_before=$(registry 'HKCU\Software\Microsoft\Windows\CurrentVersion\Run')
exactly "$installing /S /CurrentUser /DESKTOP /AUTOSTART /D=$place" || fail "the installer ended with $?"
[ -f "$folder/senae-desktop.exe" ] || fail "there is no program in $place"
[ -f "$user/Desktop/SENAE Tracking.lnk" ] || fail "there is no shortcut on the desktop"
find "$user/AppData/Roaming" -name 'SENAE Tracking.lnk' | grep -q . || fail "it is not in the Start menu"
registry "$key" | grep -q "DisplayVersion" || fail "Windows does not list it"
registry 'HKCU\Software\Classes\senae' | grep -q 'senae-desktop.exe' || fail "senae: links lead nowhere"
registry 'HKCU\Software\Classes\.senae' | grep -q 'SENAETracking.Record.1' || fail "records have no program"
registry 'HKCU\Software\Classes\SENAETracking.Record.1' | grep -qF '\SENAE Tracking\senae-desktop.exe" -- "%1"' ||
    fail "a record does not open with the program"
registry 'HKCU\Software\Microsoft\Windows\CurrentVersion\Run' | grep -q senae-desktop || fail "no autostart"

say "the installed program tries itself"
rm -rf "$work/screenshots"
run "$folder/senae-desktop-console.exe" --self-test --screenshots "$work/screenshots" ||
    fail "the self-test did not pass"
run "$folder/senae-desktop-console.exe" --version || fail "no version"

say "a running program is not overwritten"
run "$folder/senae-desktop.exe" --demonstration >/dev/null 2>&1 &
running=$!
tries=0
until [ -s "$data/run/instance.lock" ] || [ $tries -gt 60 ]; do
    sleep 1
    tries=$((tries + 1))
done
[ -s "$data/run/instance.lock" ] || fail "the program does not start"
sleep 5
if exactly "$installing /S /CurrentUser /D=$place"; then fail "it was overwritten while it ran"; fi
run taskkill /IM senae-desktop.exe /F >/dev/null 2>&1 || true
wait $running || true

say "upgrading over it"
touch "$folder/_internal/of-an-older-version.dll"
printf 'x' >"$data/mine.txt"
exactly "$installing /S /CurrentUser /D=$place" || fail "the upgrade ended with $?"
[ -e "$folder/_internal/of-an-older-version.dll" ] && fail "a file of the older version is left"
[ -f "$data/mine.txt" ] || fail "the upgrade took the user's data away"
registry 'HKCU\Software\Microsoft\Windows\CurrentVersion\Run' | grep -q senae-desktop || fail "the upgrade forgot the autostart"
run "$folder/senae-desktop-console.exe" --version || fail "the upgraded program does not run"

say "uninstalling in silence"
# Its copy in the temporary folder goes on after the command has ended, unless told where it is.
exactly "\"$place\\uninstall.exe\" /S /CurrentUser _?=$place" || fail "the uninstaller ended with $?"
rm -f "$folder/uninstall.exe"
rmdir "$folder" 2>/dev/null || fail "left in the program's folder: $(ls "$folder")"
rmdir "$(dirname "$folder")"
[ -f "$data/mine.txt" ] || fail "uninstalling took the user's data away without asking"
rm -rf "$data"
files_after=$(find "$WINEPREFIX/drive_c" -path '*/Temp/*' -prune -o -type f -print | sort)
[ "$files_before" = "$files_after" ] || {
    printf '%s\n' "$files_before" >"$work/before.txt"
    printf '%s\n' "$files_after" | diff "$work/before.txt" - >&2 || true
    fail "files are left, or gone"
}
[ "$classes_before" = "$(registry 'HKCU\Software\Classes')" ] || fail "classes are left in the registry"
[ "$run_before" = "$(registry 'HKCU\Software\Microsoft\Windows\CurrentVersion\Run')" ] || fail "autostart is left"
if registry "$key" | grep -q DisplayVersion; then fail "Windows still lists it"; fi

say "the portable program keeps its data beside itself"
portable="$work/portable/SENAE Tracking"
run "$portable/senae-desktop.exe" --demonstration >/dev/null 2>&1 &
running=$!
tries=0
until [ -s "$portable/datos/run/instance.lock" ] || [ $tries -gt 60 ]; do
    sleep 1
    tries=$((tries + 1))
done
run taskkill /IM senae-desktop.exe /F >/dev/null 2>&1 || true
wait $running || true
[ -d "$portable/datos/run" ] || fail "the portable program keeps its data elsewhere"
[ -e "$data" ] && fail "the portable program left data with the user"
say "installed, tried, refused while running, upgraded and uninstalled; nothing but the user's data was left"
