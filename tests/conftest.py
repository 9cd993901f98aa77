"""What all tests share: Hypothesis profiles, and knowledge compiled before the first test needs it."""

import os

from hypothesis import HealthCheck, settings

# Two cores shared by two workers make single examples slow now and then; a deadline would only make noise.
# The suite tries the same examples every time, so that it says of two commits the same; `explore` tries new ones.
settings.register_profile(
    "default", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], database=None
)
settings.register_profile("quick", parent=settings.get_profile("default"), max_examples=10)
settings.register_profile("explore", parent=settings.get_profile("default"), derandomize=False, max_examples=300)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
