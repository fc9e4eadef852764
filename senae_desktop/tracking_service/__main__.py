"""The command line of the tracking service. What a command needs is loaded only for it."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Sequence
from pathlib import Path

from senae_desktop import __version__
from senae_desktop.standard_streams import speak_utf8

_AGENCY_PORT = 8290


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; answers the exit code."""
    speak_utf8()
    parsed = _parser().parse_args(arguments)
    command: str = parsed.command
    if command == "openapi":
        from senae_desktop.contract.openapi import document, to_yaml

        sys.stdout.write(to_yaml(document()))
        return 0
    from senae_desktop.tracking_service.logs import start_logging

    start_logging()
    return _serve(parsed) if command == "serve" else _administer(parsed)


def _serve(parsed: argparse.Namespace) -> int:
    from senae_desktop.tracking_service import embedded, serving

    if not parsed.embedded:
        port = _AGENCY_PORT if parsed.port is None else parsed.port
        return 0 if serving.serve_agency(parsed.database, parsed.host, port) else 1
    try:
        served = embedded.serve_embedded(
            parsed.data,
            parsed.demonstration,
            sys.stdin.fileno(),
            sys.stdout.buffer,
            parsed.port or 0,
        )
    except embedded.BadHandshake as error:
        sys.stderr.write(f"no secret on standard input: {error}\n")
        return 2
    return 0 if served else 1


def _administer(parsed: argparse.Namespace) -> int:
    from senae_desktop.tracking_service import administration

    try:
        if parsed.command == "demo":
            lines = administration.fill_demonstration(parsed.database)
        elif parsed.action == "add":
            lines = administration.add_account(
                _database(parsed),
                ruc=parsed.ruc,
                user=parsed.user,
                password=_password(),
                name=parsed.name,
                kind=parsed.kind,
            )
        elif parsed.action == "unlock":
            lines = administration.unlock(_database(parsed), parsed.ruc, parsed.user)
        elif parsed.action == "password":
            lines = administration.set_password(
                _database(parsed), parsed.ruc, parsed.user, _password()
            )
        else:
            lines = administration.list_accounts(_database(parsed))
    except administration.NotDone as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 0


def _database(parsed: argparse.Namespace) -> str:
    """The address of the database asked for; ``NotDone`` for a folder without one."""
    from senae_desktop.tracking_service import administration

    if parsed.data is None:
        return str(parsed.database)
    return administration.own_database(parsed.data)


def _password() -> str:
    """A password from the terminal or the first line of standard input; never an argument."""
    if sys.stdin.isatty():
        return getpass.getpass()
    return sys.stdin.readline().rstrip("\r\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="senae-tracking-service", description="The tracking service of SENAE Tracking Desktop."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)

    serve = commands.add_parser("serve", help="answer requests until stopped")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, help=f"{_AGENCY_PORT}; embedded: a free one")
    where = serve.add_mutually_exclusive_group(required=True)
    where.add_argument("--database", metavar="URL", help="sqlite:///… or postgresql+psycopg://…")
    where.add_argument(
        "--embedded", action="store_true", help="as the child of the desktop: see the README"
    )
    serve.add_argument("--data", type=Path, default=Path.cwd(), help="folder of the embedded data")
    serve.add_argument("--demonstration", action="store_true", help="invented shipments that live")

    accounts = commands.add_parser("accounts", help="add, list or unlock accounts, set a password")
    actions = accounts.add_subparsers(dest="action", required=True)
    for name in ("add", "list", "unlock", "password"):
        action = actions.add_parser(name)
        which = action.add_mutually_exclusive_group(required=True)
        which.add_argument("--database", metavar="URL")
        which.add_argument("--data", type=Path, metavar="DIR", help="data of one's own computer")
        if name != "list":
            action.add_argument("--ruc", required=True)
            action.add_argument("--user", required=True)
        if name == "add":
            action.add_argument("--name", required=True)
            action.add_argument("--kind", required=True, help="one of the four OCE kinds")

    demo = commands.add_parser("demo", help="fill an empty database with invented shipments")
    demo.add_argument("--database", metavar="URL", required=True)
    commands.add_parser("openapi", help="print the contract as OpenAPI")
    return parser


if __name__ == "__main__":
    sys.exit(main())
