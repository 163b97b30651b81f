# make demo    the graph of the five seed articles, from nothing
# make test    every check, from nothing
# make help    the rest
#
# Works with GNU make 3.81 (macOS) and later. Another Python:  make demo PYTHON=python3.12

PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null \
	&& echo $$python && break; done)
VENV ?= .venv
EXPORTS ?= exports
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.DEFAULT_GOAL := help
.PHONY: help demo test lint check gold confidence answers picture tools clean python bench fuzz kills lock

help: ## this list
	@sed -n 's/^\([a-z]*\):[^#]*## /  make \1	/p' $(firstword $(MAKEFILE_LIST))

demo: $(VENV)/installed ## make .venv, install, build the graph of seeds/articles into exports/
	$(BIN)/kg build seeds/articles -o $(EXPORTS)
	@echo
	@echo "Look:  open $(EXPORTS)/graph.html in a browser"
	@echo "Ask:   $(BIN)/kg query --list"
	@echo "       $(BIN)/kg query $(EXPORTS)/graph.ttl who-accuses-whom"
	@echo "Yours: $(BIN)/kg build your/articles -o your/exports"

test: tools lint check ## install what the tests need, then run every check

lint: $(VENV)/installed-dev ## format, lint, types, imports
	$(BIN)/ruff format --check kg tests
	$(BIN)/ruff check kg tests
	$(BIN)/mypy kg tests
	$(BIN)/lint-imports

check: $(VENV)/installed-dev $(VENV)/parsers ## the tests with coverage
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered

gold: $(VENV)/installed-dev ## the scores on the seeds, written to tests/gold/scores.json
	$(BIN)/python -m tests.test_gold

confidence: $(VENV)/installed-dev ## how often each rule was right, from the seeds and the marks, to seeds/lexicon/precision.toml
	$(BIN)/python benchmarks/calibrate.py --gold seeds tests/gold/seeds_edges.jsonl seeds/articles --marks read docs/marks/*.csv --marks fresh docs/marks/fresh/*.csv

answers: $(VENV)/installed-dev ## the expected answers on the seeds, and those that the documents show
	$(BIN)/python -m tests.test_questions
	$(BIN)/python -m tests.test_readme
	$(BIN)/python -m tests.notebook
	$(BIN)/python -m tests.ontology_page

picture: tools $(VENV)/installed-dev ## the pictures of the page that the README shows
	$(BIN)/python -m tests.picture

CORPUS ?= $(VENV)/seeds.jsonl
bench: $(VENV)/installed-dev ## words a second beside bare spaCy, one process beside two, time and memory by size (CORPUS=articles.jsonl)
	@[ -e $(CORPUS) ] || $(BIN)/python -c 'import sys; from pathlib import Path; from tests.scale.kills import write_articles; write_articles(Path(sys.argv[1]), 24)' $(CORPUS)
	$(BIN)/python -m benchmarks.speed $(CORPUS)
	$(BIN)/python -m benchmarks.workers $(CORPUS)
	$(BIN)/python -m benchmarks.growth $(CORPUS) --articles 4000 --step 500 --picture docs/pictures/growth.png

fuzz: $(VENV)/installed-dev ## ten minutes of atheris for each reader, the quotation scanner and the writers
	$(PIP) install atheris
	$(BIN)/python -m tests.fuzz.run 600

kills: $(VENV)/installed-dev ## a build killed 200 times at random moments gives the same bytes
	$(BIN)/python -m tests.scale.kills 200

audit: $(VENV)/installed-dev ## known weaknesses of what requirements.lock pins, as PyPI tells them (needs the network)
	$(PIP) install pip-audit
	$(BIN)/pip-audit -r requirements.lock --no-deps --disable-pip

lock: ## requirements.lock: every dependency of kg and its extras pinned, with hashes
	uv pip compile pyproject.toml --all-extras --universal --generate-hashes --no-emit-index-url --no-header \
		--python-version 3.11 -q -o requirements.lock

clean: ## remove .venv, caches and the made pages
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage build dist
	rm -f exports/*.html exports/*.tmp
	find kg tests -name __pycache__ -prune -exec rm -rf {} +

# The stamps are younger than pyproject.toml when what it asks for is installed.

$(VENV)/made:
	@$(MAKE) --no-print-directory python
	$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/installed: $(VENV)/made pyproject.toml
	$(PIP) install --editable .
	@touch $@

# Dependency groups need pip 25.1; Debian 12 brings 23.
$(VENV)/installed-dev: $(VENV)/installed
	$(PIP) install 'pip>=25.1'
	$(PIP) install --group dev
	@touch $@

python:
	@[ -n "$(PYTHON)" ] && $(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || { \
	echo "make: kg needs Python 3.11, 3.12 or 3.13 ($(or $(PYTHON),python3) is $$($(or $(PYTHON),python3) --version 2>&1 | head -1))." >&2; \
	echo "      Install one, then say which:  make demo PYTHON=/path/to/python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	echo "make: $(PYTHON) cannot make virtual environments: its module venv or ensurepip is missing." >&2; \
	echo "      On Debian and Ubuntu:  $(SUDO) apt-get install python3-venv" >&2; exit 1; }

# What the tests ask that is no Python: the page in Chromium, the graph in Raptor (C), Virtuoso, Jena (Java) and N3.js.
JENA := /usr/share/java/jena-cmds.jar
tools: $(VENV)/parsers
	@missing=; need() { command -v "$$1" >/dev/null || missing="$$missing $$2"; }; \
	need chromium chromium; need rapper raptor2-utils; need virtuoso-t virtuoso-opensource-7-bin; \
	need java default-jre-headless; [ -e $(JENA) ] || missing="$$missing libapache-jena-java"; \
	if [ -z "$$missing" ]; then :; \
	elif command -v apt-get >/dev/null; then set -ex; \
		$(SUDO) apt-get -qq update; \
		$(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends \
			$$missing </dev/null >/dev/null; \
	else echo "make: the tests of the page and of other programs lack what Debian calls$$missing" >&2; \
		echo "      (macOS: brew install --cask chromium; brew install raptor virtuoso openjdk)" >&2; fi

$(VENV)/parsers: $(VENV)/installed-dev tests/parsers/package-lock.json
	$(BIN)/npm --prefix tests/parsers ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@
