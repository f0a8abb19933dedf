"""How every test runs."""

import os

from hypothesis import settings

# No test measures time. On CI the examples are the same in every run; elsewhere each run tries new ones.
settings.register_profile("project", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("project")
