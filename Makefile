# make run    set up what is missing and start the program; without a display, do the whole job headless
# make test   set up what is missing and check everything
# make texts, make lock, make screenshots: bring the catalogues, the lock files, the pictures up to date
# make bench  measure

PYTHON ?= python3
VENV = .venv/bin/python
ARGS ?=
UPGRADE ?=

.PHONY: run test texts lock screenshots bench

run:
	@$(PYTHON) -m tools.setup
	@$(VENV) -m tools.run $(ARGS)

test:
	@$(PYTHON) -m tools.setup --dev
	@$(VENV) -m tools.check

texts:
	@$(PYTHON) -m tools.setup --dev
	@$(VENV) -m tools.texts update

screenshots:
	@$(PYTHON) -m tools.setup --dev
	@$(VENV) -m tools.screenshots $(ARGS)

bench:
	@$(PYTHON) -m tools.setup --dev
	@$(VENV) -m benchmarks $(ARGS)

LOCK = $(VENV) -m uv pip compile pyproject.toml --no-config --quiet --universal --generate-hashes \
	--no-header --no-emit-index-url --no-emit-find-links $(if $(UPGRADE),--upgrade)

lock:
	@$(LOCK) --output-file requirements.lock
	@$(LOCK) --group dev --constraint requirements.lock --output-file requirements-dev.lock
