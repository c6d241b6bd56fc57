"""The few dialogs: choices that need thought, one class per file."""
