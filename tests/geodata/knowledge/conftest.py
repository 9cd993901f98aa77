"""Knowledge compiled before the first test that reads it."""

from pathlib import Path

import pytest

from resources import COMPILED


@pytest.fixture(scope="session")
def compiled_knowledge() -> Path:
    """The folder of compiled files; set-up makes them, a test run without it makes them now."""
    if not (COMPILED / "gazetteer.sqlite").is_file():
        from geodata.knowledge.compile import compile_knowledge

        compile_knowledge()
    return COMPILED
