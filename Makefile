# Set-up and the things that one does here. PYTHON may name any Python from 3.11 on.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
.PHONY: demo test lint bench eval golden docs clean
.DEFAULT_GOAL := demo

$(BIN)/headwater: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.dev: $(BIN)/headwater
	$(BIN)/python -m pip install --quiet --group test --group lint --group docs
	@touch $@

demo: $(BIN)/headwater ## run the main job on examples/ and say where the pages are
	$(BIN)/headwater report examples --html out/demo
	@echo "Open out/demo/index.html in your browser."

test: $(VENV)/.dev ## every test; what needs the gold stories skips with a reason where they are missing
	$(BIN)/python -m pytest -n 2

lint: $(VENV)/.dev ## style, types, and which room may import which
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: $(VENV)/.dev ## accuracy on the gold stories and development sets, against quality/floors.json
	$(BIN)/python bench/quality.py

bench: $(VENV)/.dev ## speed and memory, with a peer or a baseline in the same run
	$(BIN)/python bench/pipeline.py

golden: $(VENV)/.dev ## write the golden files of the examples anew: review the difference like code
	HEADWATER_REWRITE_GOLDEN=1 $(BIN)/python -m pytest -q tests/golden/test_findings_of_the_examples.py

docs: $(VENV)/.dev ## the documentation as pages in site/
	$(BIN)/mkdocs build

clean: ## remove what was installed and made here
	rm -rf $(VENV) out site
