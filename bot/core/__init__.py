"""The foundation of all features: settings, libraries, retention, permissions, quotas, errors, runtime."""
