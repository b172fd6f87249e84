# The front door. Each verb is a few lines of shell in scripts/, which a person can run as well.
DATA ?= data
PORT ?= 8080

.DEFAULT_GOAL := help
.PHONY: help up build test lint format clean

help: ## says what there is
	@echo "VanMieu: make VERB"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 16

up: ## builds, then runs the router and the starter experts (DATA=data PORT=8080)
	@DATA='$(DATA)' PORT='$(PORT)' scripts/up.sh

build: ## builds .build/release/vanmieu
	@scripts/requirements.sh
	swift build -c release --product vanmieu

test: ## formatter, examples and all tests
	@scripts/test.sh

lint: ## says what the formatter would change, and fails if anything
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

format: ## lets the formatter change it
	swift format --in-place --parallel --recursive Package.swift Sources Tests

clean: ## removes what was built, not DATA
	rm -rf .build
