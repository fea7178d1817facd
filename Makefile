# The everyday tasks. `make` alone lists them.

.PHONY: help demo fuzz test test-llm lint bench docs reference setup-demo setup-test setup-bench

help: ## List the tasks
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## Install what is missing, build, and optimize the sample talk into out/
	@scripts/demo.sh

fuzz: ## Feed each parser with generated input, 20 seconds each (SECONDS=n for longer)
	@scripts/fuzz.sh $(or $(SECONDS),20)

test: ## Install what is missing and run all tests
	@scripts/test.sh

test-llm: ## Install a small real language model and another MCP client, and test against both
	@scripts/test-llm.sh

lint: ## Formatting, clippy and, where cargo-deny is installed, the dependencies
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	@if command -v cargo-deny >/dev/null 2>&1; then cargo deny check bans licenses sources; \
	else echo "lint: cargo-deny is not installed, the dependencies were not checked" >&2; fi

bench: setup-bench ## Measure, each figure beside a peer or a limit
	@benches/run.sh

docs: ## The library's documentation, in target/doc
	RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --lib

reference: ## Write docs/reference/, completions/ and .env.example anew
	UPDATE_REFERENCE=1 cargo test --test it guards::docs_current

setup-demo: ## Install what the demo needs
	@scripts/setup.sh demo

setup-test: ## Install what the tests need
	@scripts/setup.sh test

setup-bench: ## Install what the measurements need
	@scripts/setup.sh bench
