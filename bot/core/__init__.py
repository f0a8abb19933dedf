"""What every feature needs: settings, libraries, permissions, quotas, errors, the runtime."""
