"""Signing in with RUC, user and password, rightly and wrongly."""

from __future__ import annotations

from dataclasses import replace

from senae_desktop.flows.desktop import Desktop
from tests.stories import scenes
from tests.support.program import Program

WRONG = replace(scenes.ME, password="no es esta clave")


def test_with_ruc_user_and_password(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop, name="Importadora La Prueba")
        await scenes.sign_out(desktop)
        dialog = await scenes.type_credentials(desktop, scenes.ME)
        password: list[str] = []
        dialog.form.password_field.input.textChanged.connect(password.append)  # type: ignore[attr-defined]
        assert await scenes.attempt(dialog) == ""
        window = await scenes.main_window(desktop)
        await scenes.online(desktop)
        assert desktop.sign_in_dialog is None
        assert "Importadora La Prueba" in window.header._account.text()
        assert password == [""]

    program.run(story)


def test_a_wrong_password_costs_one_attempt_and_says_how_many_are_left(program: Program) -> None:
    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.sign_out(desktop)
        dialog = await scenes.type_credentials(desktop, WRONG)
        password = dialog.form.password_field.input
        assert "4" in await scenes.attempt(dialog)
        assert password.hasFocus()
        assert password.selectedText() == password.text() != ""  # type: ignore[attr-defined]
        await scenes.a_while()
        # The second press costs the second attempt: nothing was sent in between.
        assert "3" in await scenes.attempt(dialog)
        dialog = await scenes.type_credentials(desktop, scenes.ME)
        assert await scenes.attempt(dialog) == ""
        await scenes.main_window(desktop)

    program.run(story)


def test_the_fifth_wrong_password_locks_the_account(program: Program) -> None:
    def attempts() -> int:
        log = (program.folders.logs / "tracking-service.log").read_text()
        return log.count("/v1/session")

    async def story(desktop: Desktop) -> None:
        await scenes.create_account(desktop)
        await scenes.sign_out(desktop)
        dialog = await scenes.type_credentials(desktop, WRONG)
        said = [await scenes.attempt(dialog) for _ in range(5)]
        for left, text in zip("4321", said, strict=False):
            assert left in text
        assert "locked" in said[-1]
        assert "15" in said[-1]
        sent = attempts()
        await scenes.a_while()
        assert attempts() == sent
        # The right password does not open it either, and the dialog goes on saying how long.
        await scenes.type_credentials(desktop, scenes.ME)
        assert "locked" in await scenes.attempt(dialog)
        dialog.reject()

    program.run(story)
