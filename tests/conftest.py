"""What all tests share: Hypothesis profiles, and knowledge compiled before the first test needs it."""

import os

from hypothesis import HealthCheck, settings

# Two cores shared by two workers make single examples slow now and then; a deadline would only make noise.
settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", parent=settings.get_profile("default"), max_examples=10)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
