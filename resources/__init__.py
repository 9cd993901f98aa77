"""Where the program's own data and assets lie, in a checkout and in an installed wheel alike."""

from pathlib import Path

ROOT = Path(__file__).parent
BRIEFS = ROOT / "briefs"
KNOWLEDGE = ROOT / "knowledge"
SCHEMA = ROOT / "schema"
WEB = ROOT / "web"
STYLES = ROOT / "styles"
ICONS = ROOT / "icons"
TRANSLATIONS = ROOT / "translations"
ASSOCIATION = ROOT / "association"
# Built from packages by `python -m geodata.knowledge.compile`; never committed.
COMPILED = ROOT / "compiled"
