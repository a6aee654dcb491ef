"""View-models: what QML sees; no network, no writing, no waiting."""
