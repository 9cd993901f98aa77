# `make run` opens the atlas, `make test` checks everything; each sets up what it needs first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help run test setup libraries data lint types contracts unit coverage explore bench lock clean

help:
	@echo "make run    set up, then open the atlas on the bundled project"
	@echo "make test   set up, then run every check"
	@echo "make data   compile gazetteer, basemap and translations again"
	@echo "make coverage  run the tests, and tell what they miss"
	@echo "make explore  try the laws on examples that nobody has tried yet"
	@echo "make bench  measure speed, as ratios"
	@echo "make lock   pin the newest allowed versions of all packages"
	@echo "make clean  remove the environment and everything compiled"

run: setup
	@$(BIN)/python main.py

# The environment is made anew whenever the lock changes.
$(READY): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Dateline Atlas needs Python 3.11 or newer; $(PYTHON) is older. Try: make PYTHON=python3.12 run"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "Python lacks its venv module; on Debian or Ubuntu: sudo apt-get install python3-venv"; exit 1; }
	@echo "Setting up the environment in $(VENV): some minutes the first time."
	@$(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install -qq --require-hashes --only-binary :all: -r requirements.lock
	@touch $@

setup: libraries $(READY) data

libraries:
	@$(PYTHON) -m desktop.system_libraries --install || \
	  echo "Going on without them; the window will not open until they are there." >&2

data: $(READY)
	@$(BIN)/python -m geodata.knowledge.compile
	@$(BIN)/python -m desktop.build_translations

test: setup lint types contracts unit

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types:
	$(BIN)/mypy

contracts:
	$(BIN)/lint-imports

unit:
	$(BIN)/python -m pytest tests/desktop tests/end2end -n 2 --dist worksteal
	PYTHONPATH=tests $(BIN)/python -m end2end.without_qt --dist worksteal

coverage: setup
	$(BIN)/python -m pytest -n 2 --dist worksteal --cov --cov-report=term:skip-covered

explore: setup
	HYPOTHESIS_PROFILE=explore $(BIN)/python -m pytest tests/geodata -n 2 --dist worksteal

bench: setup
	for each in knowledge extraction marks open batch scale datasets timeline actors frames search webmap project figures animation review sheets; do PYTHONPATH=tests $(BIN)/python -m benchmarks.bench_$$each || exit 1; done

lock: $(READY)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --upgrade \
	  --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet -o requirements.lock

clean:
	rm -rf $(VENV) resources/compiled resources/translations/*.qm
