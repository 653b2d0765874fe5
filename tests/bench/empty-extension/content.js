// Runs and does nothing.
