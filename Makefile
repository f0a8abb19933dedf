# Everything that there is to run; each target sets up what it needs.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# --quiet twice: errors alone. pip before 23.3 takes an extra of lxml for missing that is there.
PIP_INSTALL := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: help run test check format messages bench lock clean

help:  ## Show this.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/run.installed  ## Start the Discord bot, or without DISCORD_TOKEN the terminal chat.
	@$(BIN)/footnote

test: check  ## Linter, formatter check, strict types, layers, all tests with their coverage.
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal --cov

check: $(VENV)/test.installed  ## Linter, formatter check, strict types, layers.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/test.installed  ## Format the code and mend what the linter can mend.
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

messages: $(VENV)/test.installed  ## Bring the catalogues of translations up to date with the code.
	$(BIN)/python -m docs.message_catalogues --write

bench: $(VENV)/run.installed  ## Measure quality and speed: make bench DATA=folder (see benchmarks/README.md).
	$(BIN)/python -m benchmarks $(DATA)

lock: $(VENV)/test.installed  ## Choose the newest versions that pyproject.toml allows.
	$(PIP_INSTALL) uv
	$(BIN)/uv pip compile --quiet --universal --upgrade --extra test --no-annotate --no-header pyproject.toml --output-file constraints.txt

clean:  ## Remove the environment and caches; libraries in data/ stay.
	rm -rf $(VENV) .mypy_cache .import_linter_cache .pytest_cache .ruff_cache .hypothesis .coverage

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Footnote needs Python 3.11 or newer: make PYTHON=python3.12 …")'
	@echo "Setting up the environment in $(VENV) (once, about a minute) …" >&2
	@$(PYTHON) -m venv $(VENV)

$(VENV)/run.installed: $(VENV)/bin/python pyproject.toml constraints.txt
	@$(PIP_INSTALL) --editable .
	@touch $@

$(VENV)/test.installed: $(VENV)/run.installed
	@$(PIP_INSTALL) --editable '.[test]'
	@touch $@
