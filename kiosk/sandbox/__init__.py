"""A local OneTablet over real HTTP; a second opinion that never uses the engine or the storage."""
