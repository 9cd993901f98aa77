"""All measures of a gold file, as lines to read or one JSON object."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from geodata.evaluation.articles import score_articles
from geodata.evaluation.document import Document
from geodata.evaluation.measures import Measures
from geodata.evaluation.mentions import Case, score_actors, score_places, score_triggers


@dataclass(frozen=True, slots=True)
class Report:
    """How many documents were asked about and answered, and every measure that the gold allows, by name."""

    documents: int
    answered: int
    measures: Measures

    def as_json(self) -> str:
        figures = {name: measure.record() for name, measure in self.measures.items()}
        counts = {"documents": self.documents, "documents_predicted": self.answered}
        return json.dumps({**counts, "measures": figures}, indent=1)

    def __str__(self) -> str:
        width = max(map(len, self.measures), default=0) + 2
        lines = [f"{name:<{width}}{measure}" for name, measure in self.measures.items()]
        return "\n".join([f"documents {self.documents}, with a prediction {self.answered}", *lines])


def evaluate(
    gold: dict[str, Document], predictions: dict[str, Document], skip_kinds: frozenset[str] = frozenset()
) -> Report:
    """Holds the predictions against the gold; in a document without one, nothing was found."""
    cases = pair_documents(gold, predictions)
    measures: Measures = {}
    if asked := [case for case in cases if case[0].places is not None]:
        measures |= score_places(asked, skip_kinds)
    if asked := [case for case in cases if case[0].actors is not None]:
        measures |= score_actors(asked)
    if asked := [case for case in cases if case[0].triggers is not None]:
        measures |= score_triggers(asked)
    if asked := [case for case in cases if case[0].events is not None]:
        measures |= score_articles(asked)
    return Report(len(gold), len(predictions), measures)


def pair_documents(gold: dict[str, Document], predictions: dict[str, Document]) -> Sequence[Case]:
    return [(document, predictions.get(key, Document(key))) for key, document in gold.items()]
