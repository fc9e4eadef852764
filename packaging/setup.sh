#!/bin/sh
# Prepares this checkout: system libraries, .venv from the lock, compiled translations.
# usage: packaging/setup.sh run|dev
# Says what it installs, touches nothing outside the checkout but apt packages (as root only),
# and does nothing, without network, when everything is there.
set -eu
cd "$(dirname "$0")/.."
want=${1:-run}
say() { printf 'setup: %s\n' "$*" >&2; }

qt_packages="libegl1 libgl1 libglib2.0-0 libfontconfig1 libxkbcommon0 libdbus-1-3 fonts-open-sans"
test_packages="postgresql"

missing_packages() {
    for package in "$@"; do
        dpkg -s "$package" >/dev/null 2>&1 || dpkg -s "${package}t64" >/dev/null 2>&1 || printf '%s ' "$package"
    done
}

if [ "$(uname -s)" = Linux ] && command -v dpkg >/dev/null 2>&1; then
    packages=$qt_packages
    [ "$want" = dev ] && packages="$packages $test_packages"
    # shellcheck disable=SC2086
    missing=$(missing_packages $packages)
    if [ -n "$missing" ]; then
        line="apt-get install -y --no-install-recommends $missing"
        if [ "$(id -u)" = 0 ]; then
            say "installing system libraries: $missing"
            export DEBIAN_FRONTEND=noninteractive
            apt-get update -qq >&2
            # shellcheck disable=SC2086
            apt-get install -y -qq --no-install-recommends $missing >&2
        else
            say "some system libraries are missing; please run once:"
            say "    sudo $line"
            exit 1
        fi
    fi
fi

fingerprint=$(cat uv.lock pyproject.toml packaging/setup.sh | cksum)
ready() { [ -f ".venv/.ready-$1" ] && [ "$(cat ".venv/.ready-$1")" = "$fingerprint" ]; }

if ! ready dev && ! { [ "$want" = run ] && ready run; }; then
    if command -v uv >/dev/null 2>&1; then
        say "making .venv from uv.lock with uv"
        if [ "$want" = dev ]; then uv sync --frozen --quiet; else uv sync --frozen --quiet --no-dev; fi
    else
        python=$(packaging/find_python.sh)
        say "making .venv from the lock with pip ($($python --version))"
        .venv/bin/python -m pip --version >/dev/null 2>&1 || "$python" -m venv .venv
        # The exported lock is complete: left to look for dependencies, older pips take a newer
        # release for an extra ("coverage[toml]") than the one that is locked, and refuse it.
        .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
            -r "packaging/requirements-$want.txt"
        .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
    fi
    # The binding of Qt unzips and compiles its own Python at every start unless it finds it in
    # files. Taken away first: those of another release would be taken for this one's.
    for embedded in 1 0; do SBK_EMBED=$embedded .venv/bin/python -c 'import shiboken6.Shiboken'; done
    printf '%s' "$fingerprint" >".venv/.ready-$want"
fi

for source in translations/*.ts; do
    compiled="${source%.ts}.qm"
    if [ ! -f "$compiled" ] || [ "$source" -nt "$compiled" ]; then
        .venv/bin/pyside6-lrelease -silent "$source" -qm "$compiled"
    fi
done
