# `make play` sets up and plays, `make test` sets up and checks everything that CI checks.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed-

.PHONY: play test check schemas clean

play: $(STAMP)play
	@$(BIN)/trainer $(ARGS)

# The tests come first: they tell most, and they start at once.
test: $(STAMP)dev
	$(BIN)/python -m pytest -n auto -q $(ARGS)
	@$(MAKE) --no-print-directory check

check: $(STAMP)dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

$(STAMP)play: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

$(STAMP)dev: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@ $(STAMP)play

schemas: $(STAMP)dev
	$(BIN)/python -m trainer.exchange.schema

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis
