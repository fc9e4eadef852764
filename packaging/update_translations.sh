#!/bin/sh
# Brings translations/*.ts up to date with the source strings. Nothing is guessed: a changed
# sentence comes back untranslated.
set -eu
cd "$(dirname "$0")/.."
sources=$(find senae_desktop -name '*.py' | LC_ALL=C sort)
for language in es en; do
    plural=$([ "$language" = en ] && echo "-pluralonly" || true)
    # shellcheck disable=SC2086
    .venv/bin/pyside6-lupdate $sources -ts "translations/senae_desktop_$language.ts" \
        -locations none -no-obsolete -disable-heuristic similartext -source-language en \
        -target-language "$language" $plural -silent
done
