"""A data set into a project from beginning to end, where no window is to stay free meanwhile."""

from __future__ import annotations

from geodata.datasets.broken import Tally
from geodata.datasets.held import Dataset, fingerprint
from geodata.datasets.recognition import Known
from geodata.edits import AddDataset
from geodata.store import Store


def dataset_from(known: Known, store: Store) -> Dataset:
    """What the file will be in the project, under an id that is free there."""
    return Dataset(
        id=store.datasets.free_id(known.dataset_id),
        format=known.format,
        title=known.title,
        header=known.header,
        origin=str(known.path),
        fingerprint=fingerprint(known.path),
    )


def take_in(store: Store, known: Known, jobs: int | None = None) -> Tally:
    """Read it with `jobs` processes (all cores), store it and have it there; what fails leaves nothing behind."""
    from geodata.datasets.reading import DatasetReading  # with all readers behind it

    dataset, reading = dataset_from(known, store), DatasetReading(known, jobs=jobs)
    store.datasets.begin(dataset)
    try:
        for part in reading.parts():
            store.datasets.add(dataset.id, part)
        block = reading.assembly.block(dataset.heading)
        places, actors = reading.assembly.places.values, reading.assembly.actors.values
        store.datasets.finish(dataset.id, block, reading.tally(), places, actors)
        AddDataset(dataset.id).apply(store)
    except BaseException:
        store.datasets.forget(dataset.id)
        raise
    return reading.tally()
