# Two commands matter: `make run` and `make test`. Each prepares what it needs.
PY := .venv/bin/python
TOOLS := .venv/bin
TESTS ?= tests
MINUTES ?= 10

.PHONY: help run test lint types suite screenshots benchmark soak fuzz lock translations openapi linux windows windows-stories

help:
	@echo "make run          open the program on a demonstration service (without a display: pictures)"
	@echo "make test         every check: style, types, architecture, tests"
	@echo "make screenshots  pictures of every window, light and dark, 100 % and 150 %"
	@echo "make benchmark    measured ratios against yardsticks, as a table and JSON"
	@echo "make fuzz         every parser of files and pastes, ten minutes each (MINUTES=10, Linux)"
	@echo "make soak         long runs: kill -9 in mid-sync, open and close 200 times, ten minutes of the list"
	@echo "make translations bring the catalogues up to date with the source strings"
	@echo "make linux        the bundle, the tar.xz and the .deb: built, installed, tried, removed"
	@echo "make windows      the installer and the portable ZIP, by way of Wine: built, installed, tried, removed"
	@echo "make windows-stories  the user stories run by a Windows Python under Wine"
	@echo "make lock         lock the dependencies again"

run:
	@packaging/setup.sh run
	@packaging/run.sh

test:
	@packaging/setup.sh dev
	@$(MAKE) --no-print-directory lint types suite

lint:
	@packaging/setup.sh dev
	$(TOOLS)/ruff check .
	$(TOOLS)/ruff format --check .
	$(TOOLS)/lint-imports --no-logo

types:
	$(TOOLS)/mypy

suite:
	QT_QPA_PLATFORM=offscreen $(TOOLS)/pytest -n 2 $(TESTS)

screenshots:
	@packaging/setup.sh dev
	$(PY) -m tests.visual.screenshots build/screenshots

benchmark:
	@packaging/setup.sh dev
	$(PY) -m tests.benchmarks

soak:
	@packaging/setup.sh dev
	QT_QPA_PLATFORM=offscreen $(TOOLS)/pytest -m heavy --timeout 1800 $(TESTS)

fuzz:
	@packaging/setup.sh dev
	packaging/fuzz.sh $(MINUTES)

lock:
	uv lock
	uv export --quiet --frozen --no-dev --no-emit-project -o packaging/requirements-run.txt
	uv export --quiet --frozen --no-emit-project -o packaging/requirements-dev.txt
	uv export --quiet --frozen --no-dev --group package --no-emit-project -o packaging/requirements-package.txt
	uv export --quiet --frozen --only-group fuzz --no-emit-project -o packaging/requirements-fuzz.txt

translations:
	@packaging/setup.sh dev
	packaging/update_translations.sh

openapi:
	$(TOOLS)/senae-tracking-service openapi > resources/openapi/tracking-v1.yaml

linux:
	packaging/linux/build.sh

windows:
	packaging/windows/build.sh

windows-stories:
	packaging/windows/stories.sh
