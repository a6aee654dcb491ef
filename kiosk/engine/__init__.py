"""The headless half: syncing, sending and applying events on its own loop; knows no Qt."""
