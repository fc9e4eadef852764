"""Where the program begins. ``--version`` is answered at once; everything else is bootstrap's."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from senae_desktop import __version__
from senae_desktop.standard_streams import speak_utf8


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the process's exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--tracking-service"]:  # how the frozen program starts its own service
        from senae_desktop.tracking_service.__main__ import main as serve

        return serve(given[1:])
    if given[:1] == ["--ask-keyring"]:  # and how it asks for a key while it loads Qt
        from senae_desktop.credentials.asking import answer

        return answer()
    speak_utf8()
    if given == ["--version"]:  # asked by scripts and installers: without loading a thing
        if sys.stdout is not None:
            sys.stdout.write(f"senae-desktop {__version__}\n")
        return 0
    if given[:1] == ["import"]:
        from senae_desktop.importing import main as look_into

        return look_into(given[1:])
    from senae_desktop.arguments import parse

    options = parse(given)
    if options.self_test:
        from senae_desktop.walkthrough.self_test import self_test

        return self_test(options.screenshots)
    if options.walkthrough is not None:
        from senae_desktop.walkthrough.walk import walk

        return walk(options.walkthrough)
    from senae_desktop.bootstrap import start

    return start(
        options.profile,
        options.language,
        options.demonstration,
        debug=options.debug,
        asked=options.asked,
    )


if __name__ == "__main__":
    sys.exit(main())
