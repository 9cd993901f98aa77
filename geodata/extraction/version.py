"""Which reading this is. Projects remember by which one each article was read."""

VERSION = 1  # goes up when the steps, or what they know, read something otherwise than before
