"""The workflows are what the schema says, and name only jobs and scripts that there are."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.architecture.source import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def _jobs(workflow: Path) -> dict[str, dict[str, Any]]:
    jobs: dict[str, dict[str, Any]] = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"]
    return jobs


def _commands(job: dict[str, Any]) -> str:
    return "\n".join(step.get("run", "") for step in job["steps"])


def _check(*files: Path) -> subprocess.CompletedProcess[str]:
    """Compare files with the schema that the checker brings along; it asks nobody for it."""
    checker = [sys.executable, "-m", "check_jsonschema"]
    given = [*checker, "--builtin-schema", "vendor.github-workflows", *map(str, files)]
    return subprocess.run(given, capture_output=True, text=True, check=False, timeout=100)


def test_there_are_workflows() -> None:
    assert [workflow.stem for workflow in WORKFLOWS] == ["checks", "release"]


def test_they_are_what_the_schema_says() -> None:
    done = _check(*WORKFLOWS)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_workflow_that_is_none_is_noticed(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yml"
    text = WORKFLOWS[0].read_text(encoding="utf-8")
    broken.write_text(text.replace("runs-on:", "runs-where:", 1), encoding="utf-8")
    assert _check(broken).returncode == 1


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_the_last_job_waits_for_every_other(workflow: Path) -> None:
    jobs = _jobs(workflow)
    assert set(jobs["all"]["needs"]) == set(jobs) - {"all"}
    for job in jobs.values():
        assert set(job.get("needs", ())) <= set(jobs)
        assert job["timeout-minutes"] <= 60


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_what_they_run_is_there(workflow: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    rules = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    for job in _jobs(workflow).values():
        said = _commands(job)
        for script in re.findall(r"packaging/[\w/.-]+\.(?:sh|ps1|py|txt)\b", said):
            assert (ROOT / script).exists(), script
        for asked in re.findall(r"\bmake ([a-z ]+)$", said, re.MULTILINE):
            assert set(asked.split()) <= rules
