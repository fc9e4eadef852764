#!/bin/sh
# Opens the program on the demonstration; without a display it performs the main job offscreen.
set -eu
cd "$(dirname "$0")/.."
if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "No display found: performing the main job offscreen; pictures go to build/screenshots/."
    QT_QPA_PLATFORM=offscreen exec .venv/bin/senae-desktop --walkthrough build/screenshots
fi
exec .venv/bin/senae-desktop --demonstration
